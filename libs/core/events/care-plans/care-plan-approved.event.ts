import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';

export const carePlanApproved = eventType({
  type: 'caretally.care-plan-approved.v1',
  subject: 'child',
  means: 'A care plan was approved.',
  data: z.strictObject({ on: isoDate() }),
  day: (data) => data.on,
  example: { on: '2025-04-30' },
});
