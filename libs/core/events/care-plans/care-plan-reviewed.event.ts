import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';

export const carePlanReviewed = eventType({
  type: 'caretally.care-plan-reviewed.v1',
  subject: 'child',
  means: 'The care plan was reviewed apart from a looked-after review, which reviews it anyway.',
  data: z.strictObject({ on: isoDate() }),
  day: (data) => data.on,
  example: { on: '2025-10-30' },
});
