import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';
import { queueId, someone, words } from './queue-words.js';

export const queueMeetingClosed = eventType({
  type: 'caretally.queue-meeting-closed.v1',
  subject: 'queue',
  means: 'A meeting about a tracking queue was closed.',
  data: z.strictObject({
    queue: queueId(),
    meeting: z.int().positive(),
    on: isoDate(),
    closedBy: someone('who closed it'),
    remarks: words().optional(),
  }),
  day: (data) => data.on,
  example: { queue: 'pathway-plans', meeting: 1, on: '2025-10-01', closedBy: 'Service manager' },
});
