import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';

export const pepQualityRated = eventType({
  type: 'caretally.pep-quality-rated.v1',
  subject: 'child',
  means: 'The virtual school rated the plan; red is put right before it is signed.',
  data: z.strictObject({
    pep: localId(),
    on: isoDate(),
    rating: z.enum(['red', 'amber', 'green']),
    pupilPremiumEvidenced: z.boolean().optional(),
  }),
  day: (data) => data.on,
  example: { pep: 'p1', on: '2025-12-05', rating: 'green', pupilPremiumEvidenced: true },
});
