import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';

export const pepReturnedForCorrection = eventType({
  type: 'caretally.pep-returned-for-correction.v1',
  subject: 'child',
  means: 'The plan went back to be put right; it waits to be submitted again.',
  data: z.strictObject({ pep: localId(), on: isoDate(), because: z.string().min(1).max(2000) }),
  day: (data) => data.on,
  example: { pep: 'p1', on: '2025-11-22', because: 'the use of pupil premium is not shown' },
});
