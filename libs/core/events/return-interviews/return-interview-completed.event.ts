import { z } from 'zod';
import { eventType, localId } from '../event-type.js';
import { dayOfWhen, when, whenRefusals } from '../when.js';
import { incidentsCovered } from './incidents-covered.js';
import { interviewerRoles } from './interviewer-role.js';

export const returnInterviewCompleted = eventType({
  type: 'caretally.return-interview-completed.v1',
  subject: 'child',
  means:
    'A return interview was held, by whom, and whether that person was independent. One conversation may cover several incidents; it may follow a refusal.',
  data: z.strictObject({
    interview: localId(),
    incidents: incidentsCovered(),
    ...when,
    byRole: z.enum(interviewerRoles),
    independent: z.boolean(),
    childPreference: z.boolean().optional(),
  }),
  day: dayOfWhen,
  refusals: whenRefusals,
  example: {
    interview: 'r1',
    incidents: ['i1'],
    at: '2025-06-15T08:00:00+01:00',
    byRole: 'social-worker',
    independent: false,
  },
});
