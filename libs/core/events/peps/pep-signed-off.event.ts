import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';

export const pepSignedOff = eventType({
  type: 'caretally.pep-signed-off.v1',
  subject: 'child',
  means: 'The school or the virtual school signed the plan off.',
  data: z.strictObject({ pep: localId(), on: isoDate(), byRole: z.enum(['school', 'virtual-school']) }),
  day: (data) => data.on,
  example: { pep: 'p1', on: '2025-12-08', byRole: 'school' },
});
