import { z } from 'zod';
import { eventType, isoDate } from '../event-type.js';

export const schoolClusterPublished = eventType({
  type: 'caretally.school-cluster-published.v1',
  subject: 'authority',
  means:
    'Schools (URN) that are looked at together, and what they are called. A later publication of the same cluster replaces it.',
  data: z.strictObject({
    cluster: z.string().min(1).max(40),
    name: z.string().min(1).max(200),
    schools: z
      .array(
        z.strictObject({
          urn: z.string().regex(/^\d{6}$/, { error: 'expected a URN of six digits' }),
          name: z.string().min(1).max(200).optional(),
        }),
      )
      .max(500),
    on: isoDate(),
  }),
  day: (data) => data.on,
  example: { cluster: 'north', name: 'North cluster', schools: [{ urn: '102146' }], on: '2025-09-01' },
});
