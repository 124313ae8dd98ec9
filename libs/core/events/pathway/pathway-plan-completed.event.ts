import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';

export const pathwayPlanCompleted = eventType({
  type: 'caretally.pathway-plan-completed.v1',
  subject: 'child',
  means: 'A pathway plan was completed. Drafts do not count.',
  data: z.strictObject({ plan: localId(), on: isoDate() }),
  day: (data) => data.on,
  example: { plan: 'pp1', on: '2025-08-31' },
});
