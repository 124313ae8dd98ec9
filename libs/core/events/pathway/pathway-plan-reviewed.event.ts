import { z } from 'zod';
import { eventType, isoDate, localId } from '../event-type.js';

export const pathwayPlanReviewed = eventType({
  type: 'caretally.pathway-plan-reviewed.v1',
  subject: 'child',
  means: 'A pathway plan was reviewed: it is up to date for six calendar months from then.',
  data: z.strictObject({ plan: localId(), on: isoDate() }),
  day: (data) => data.on,
  example: { plan: 'pp1', on: '2026-02-20' },
});
