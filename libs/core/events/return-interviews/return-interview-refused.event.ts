import { z } from 'zod';
import { eventType, localId } from '../event-type.js';
import { dayOfWhen, when, whenRefusals } from '../when.js';

export const returnInterviewRefused = eventType({
  type: 'caretally.return-interview-refused.v1',
  subject: 'child',
  means:
    'The child refused the return interview offered. Never the end of it: whoever talks with the child later completes it.',
  data: z.strictObject({ interview: localId(), ...when, invitedToOtherAdult: z.boolean().optional() }),
  day: dayOfWhen,
  refusals: whenRefusals,
  example: { interview: 'r1', at: '2025-06-13T10:00:00+01:00', invitedToOtherAdult: true },
});
