import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';

export const pepInitiated = eventType({
  type: 'caretally.pep-initiated.v1',
  subject: 'child',
  means:
    'A personal education plan was begun: the first, or the review of a term. Without a term it belongs to the term its meeting is held in.',
  data: z.strictObject({
    pep: localId(),
    kind: z.enum(['initial', 'review']),
    term: z.string().min(1).max(40).optional(),
    school: z
      .string()
      .regex(/^\d{6}$/, { error: 'expected a URN of six digits' })
      .optional(),
    on: isoDate(),
  }),
  day: (data) => data.on,
  example: { pep: 'p1', kind: 'review', term: '2025-autumn', school: '102146', on: '2025-11-03' },
});
