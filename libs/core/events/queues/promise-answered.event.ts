import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';
import { queueId, someone, words } from './queue-words.js';

export const promiseAnswered = eventType({
  type: 'caretally.promise-answered.v1',
  subject: 'child',
  means:
    'A promise was said to be kept or not, where the record alone does not show it. A row that leaves the queue in time keeps its promise by itself.',
  data: z.strictObject({
    promise: localId(),
    queue: queueId(),
    on: isoDate(),
    kept: z.boolean(),
    because: words().optional(),
    meeting: z.int().positive().optional(),
    saidBy: someone('who recorded it').optional(),
  }),
  day: (data) => data.on,
  mentions: ({ queue }) => [`queue/${queue}`],
  example: { promise: 'pr1', queue: 'pathway-plans', on: '2025-10-22', kept: true },
});
