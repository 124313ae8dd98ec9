import { z } from 'zod';
import { eventType, localId } from '../event-type.js';
import { dayOfWhen, when, whenRefusals } from '../when.js';

export const returnInterviewAccepted = eventType({
  type: 'caretally.return-interview-accepted.v1',
  subject: 'child',
  means: 'The child accepted the return interview offered.',
  data: z.strictObject({ interview: localId(), ...when, invitedToOtherAdult: z.boolean().optional() }),
  day: dayOfWhen,
  refusals: whenRefusals,
  example: { interview: 'r1', at: '2025-06-13T10:00:00+01:00' },
});
