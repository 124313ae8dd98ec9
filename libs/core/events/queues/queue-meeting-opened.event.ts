import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';
import { entryKey, queueId, someone } from './queue-words.js';

/** One row as it lay before the meeting. */
const rowLaidBefore = () =>
  z.strictObject({
    child: localId(),
    entry: entryKey(),
    what: z.string().max(200),
    stage: z.string().max(60),
    late: z.boolean(),
    lateOnLast: z.boolean().optional(),
    why: z.string().max(500),
    since: isoDate(),
    due: isoDate().optional(),
    dueAt: z.string().optional(),
    waitingOn: z.string().max(200).optional(),
    school: z.string().max(20).optional(),
    worker: z.string().max(200).optional(),
    team: z.string().max(200).optional(),
  });

export const queueMeetingOpened = eventType({
  type: 'caretally.queue-meeting-opened.v1',
  subject: 'queue',
  means:
    'A meeting about a tracking queue was opened, and the list as it lay before it: how it stood at the close of a day, as known by a position of the log. Kept here whole, so that it is the same for ever.',
  data: z.strictObject({
    queue: queueId(),
    meeting: z.int().positive(),
    on: isoDate(),
    position: z.int().nonnegative(),
    openedBy: someone('who opened it'),
    list: z.array(rowLaidBefore()).max(20_000),
  }),
  day: (data) => data.on,
  example: {
    queue: 'pathway-plans',
    meeting: 1,
    on: '2025-10-01',
    position: 812,
    openedBy: 'Service manager',
    list: [
      {
        child: '10432',
        entry: '2025-03-20',
        what: 'Review of the pathway plan',
        stage: 'overdue',
        late: true,
        why: 'last reviewed on 2025-03-20; up to date until 2025-09-20',
        since: '2025-03-20',
        due: '2025-09-20',
      },
    ],
  },
});
