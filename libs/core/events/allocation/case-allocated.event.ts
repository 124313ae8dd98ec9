import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';

export const caseAllocated = eventType({
  type: 'caretally.case-allocated.v1',
  subject: 'child',
  means:
    'From this day the worker holds this role for the child, until the next allocation of the same role.',
  data: z.strictObject({
    on: isoDate(),
    worker: localId(),
    team: localId().optional(),
    role: z.enum(['social-worker', 'personal-adviser', 'iro']),
  }),
  day: (data) => data.on,
  example: { on: '2025-01-06', worker: 'SW123', team: 'looked-after-north', role: 'social-worker' },
});
