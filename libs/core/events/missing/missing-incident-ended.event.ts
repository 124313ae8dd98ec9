import { z } from 'zod';
import { eventType, instant, isoDate, localId } from '../event-type.js';

export const missingIncidentEnded = eventType({
  type: 'caretally.missing-incident-ended.v1',
  subject: 'child',
  means:
    'The day the child was found (M) or back where they should be (A). Leaving care or turning 18 is not a return.',
  data: z.strictObject({
    incident: localId(),
    on: isoDate(),
    at: instant().optional(),
    because: z.enum(['returned', 'located', 'ceased-care', 'turned-18']),
  }),
  day: (data) => data.on,
  example: { incident: 'i1', on: '2025-06-12', because: 'returned' },
});
