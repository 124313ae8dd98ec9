import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';

export const populationEstimatePublished = eventType({
  type: 'caretally.population-estimate-published.v1',
  subject: 'authority',
  means:
    'A mid-year estimate of the children living in the area. A later publication of the same `on` revises it.',
  data: z.strictObject({
    on: isoDate(),
    ageBand: z.enum(['0-17']),
    value: z.int().positive(),
    publishedOn: isoDate(),
  }),
  day: (data) => data.on,
  example: { on: '2024-06-30', ageBand: '0-17', value: 60_500, publishedOn: '2025-07-15' },
});
