import { z } from 'zod';
import { codeOf } from '../codes/code-list.js';
import { participations } from '../codes/participation.codes.js';
import { eventType, isoDate } from '../event-type.js';

export const lookedAfterReviewHeld = eventType({
  type: 'caretally.looked-after-review-held.v1',
  subject: 'child',
  means:
    'A review of the care plan was held under the independent reviewing officer, and how the child took part.',
  data: z.strictObject({ on: isoDate(), participation: codeOf(participations) }),
  day: (data) => data.on,
  example: { on: '2025-05-02', participation: 'PN1' },
});
