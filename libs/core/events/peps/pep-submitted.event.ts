import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';

export const pepSubmitted = eventType({
  type: 'caretally.pep-submitted.v1',
  subject: 'child',
  means: 'The plan was handed in, to be checked and signed.',
  data: z.strictObject({ pep: localId(), on: isoDate() }),
  day: (data) => data.on,
  example: { pep: 'p1', on: '2025-11-20' },
});
