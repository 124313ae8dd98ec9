import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { eventType, isoDate, localId } from '../event-type.js';
import { entryKey, queueId, someone, words } from './queue-words.js';

export const promiseMade = eventType({
  type: 'caretally.promise-made.v1',
  subject: 'child',
  means: 'Somebody promised, about one row of a tracking queue, to do something by a day.',
  data: z.strictObject({
    promise: localId(),
    queue: queueId(),
    entry: entryKey(),
    meeting: z.int().positive().optional(),
    owner: someone('who promises'),
    what: words(),
    on: isoDate(),
    by: isoDate(),
    saidBy: someone('who recorded it').optional(),
  }),
  day: (data) => data.on,
  mentions: ({ queue }) => [`queue/${queue}`],
  refusals: ({ on, by }) =>
    day(by) < day(on)
      ? [
          {
            pointer: '/data/by',
            detail: `promised on ${on} for ${by}, which was already past: give a later day`,
          },
        ]
      : [],
  example: {
    promise: 'pr1',
    queue: 'pathway-plans',
    entry: '2025-09-20',
    meeting: 1,
    owner: 'Personal adviser PA7',
    what: 'The review will be done this week',
    on: '2025-10-15',
    by: '2025-10-22',
  },
});
