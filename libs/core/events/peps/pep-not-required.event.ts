import { z } from 'zod';
import { eventType } from '../event-type.js';

export const pepNotRequired = eventType({
  type: 'caretally.pep-not-required.v1',
  subject: 'child',
  means: 'No personal education plan is required of this child in a term, and why.',
  data: z.strictObject({ term: z.string().min(1).max(40), because: z.string().min(1).max(2000) }),
  day: () => undefined,
  example: { term: '2025-autumn', because: 'educated abroad for the term' },
});
