import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';
import { queueId, someone, words } from './queue-words.js';

export const promiseCarriedForward = eventType({
  type: 'caretally.promise-carried-forward.v1',
  subject: 'child',
  means: 'A promise that was not kept in time was given a later day.',
  data: z.strictObject({
    promise: localId(),
    queue: queueId(),
    on: isoDate(),
    by: isoDate(),
    because: words(),
    meeting: z.int().positive().optional(),
    saidBy: someone('who recorded it').optional(),
  }),
  day: (data) => data.on,
  mentions: ({ queue }) => [`queue/${queue}`],
  example: {
    promise: 'pr1',
    queue: 'pathway-plans',
    on: '2025-10-29',
    by: '2025-11-05',
    because: 'the young person was away',
  },
});
