import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';

export const pathwayNeedsAssessmentCompleted = eventType({
  type: 'caretally.pathway-needs-assessment-completed.v1',
  subject: 'child',
  means: 'The assessment of what a young person needs to leave care was completed.',
  data: z.strictObject({ on: isoDate() }),
  day: (data) => data.on,
  example: { on: '2025-07-21' },
});
