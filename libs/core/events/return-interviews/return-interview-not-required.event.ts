import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';
import { incidentsCovered } from './incidents-covered.js';

export const returnInterviewNotRequired = eventType({
  type: 'caretally.return-interview-not-required.v1',
  subject: 'child',
  means: 'A local exception: no return interview is required for these incidents, and why.',
  data: z.strictObject({
    incidents: incidentsCovered(),
    on: isoDate().optional(),
    because: z.string().min(1).max(2000),
  }),
  day: (data) => data.on,
  example: { incidents: ['i1'], because: 'recorded as missing for twenty minutes while on the way home' },
});
