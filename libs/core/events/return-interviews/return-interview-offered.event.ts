import { z } from 'zod';
import { eventType, localId } from '../event-type.js';
import { dayOfWhen, when, whenRefusals } from '../when.js';
import { incidentsCovered } from './incidents-covered.js';

export const returnInterviewOffered = eventType({
  type: 'caretally.return-interview-offered.v1',
  subject: 'child',
  means: 'An independent return interview was offered about one or more missing or away incidents.',
  data: z.strictObject({ interview: localId(), incidents: incidentsCovered(), ...when }),
  day: dayOfWhen,
  refusals: whenRefusals,
  example: { interview: 'r1', incidents: ['i1'], at: '2025-06-12T11:00:00+01:00' },
});
