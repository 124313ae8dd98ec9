import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';

export const healthAssessmentCompleted = eventType({
  type: 'caretally.health-assessment-completed.v1',
  subject: 'child',
  means: 'A statutory health assessment was completed. One refused is none.',
  data: z.strictObject({ on: isoDate(), kind: z.enum(['initial', 'review']) }),
  day: (data) => data.on,
  example: { on: '2025-05-01', kind: 'initial' },
});
