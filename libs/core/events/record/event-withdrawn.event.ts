import { z } from 'zod';
import { eventType } from '../event-type.js';

export const eventWithdrawn = eventType({
  type: 'caretally.event-withdrawn.v1',
  subject: 'any',
  means: 'An earlier event of the same source no longer stands. As known before, it still does.',
  data: z.strictObject({ withdraws: z.string().min(1).max(200), because: z.string().min(1).max(2000) }),
  day: () => undefined,
  example: { withdraws: '8c5f', because: 'recorded against the wrong child' },
});
