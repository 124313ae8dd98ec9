import { z } from 'zod';
import { parseDay } from '../../core/kernel/day.js';
import type { Queue } from '../../core/queues/queue.js';
import { queues } from '../../core/queues/queues.generated.js';
import { Problem } from '../http/problem.js';

export const onParameter = z
  .string()
  .refine((text) => parseDay(text) !== undefined, { error: 'expected a date that exists, as YYYY-MM-DD' })
  .transform((text) => parseDay(text))
  .optional()
  .describe('How it stands at the close of this day; today in London unless given.');

export const queueOf = (id: string): Queue => {
  const found = queues.find((queue) => queue.id === id);
  if (found) return found;
  throw new Problem('not-found', 'there is no queue of this id: GET /queues lists them');
};
