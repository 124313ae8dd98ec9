import { z } from 'zod';
import { parseDay } from '../../core/kernel/day.js';

/** What a filter form sends for "all": nothing. */
const chosen = z
  .string()
  .max(200)
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .optional();

export const sizes = ['25', '100', '500'] as const;

/** Every state of a list is an address with these. */
export const queueAsked = z.object({
  on: chosen.refine((text) => text === undefined || parseDay(text) !== undefined, {
    error: 'expected a date that exists, as YYYY-MM-DD',
  }),
  /** As it was known at the close of that day, London time. */
  known: chosen.refine((text) => text === undefined || parseDay(text) !== undefined, {
    error: 'expected a date that exists, as YYYY-MM-DD',
  }),
  stage: chosen,
  team: chosen,
  worker: chosen,
  school: chosen,
  sort: z.enum(['urgency', 'since', 'child', 'worker', 'team', 'school']).default('urgency'),
  size: z.enum(sizes).default('25'),
  cursor: z.string().max(4_000).optional(),
});

export type QueueAsked = z.output<typeof queueAsked>;
