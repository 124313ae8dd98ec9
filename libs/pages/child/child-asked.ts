import { z } from 'zod';
import { parseDay } from '../../core/kernel/day.js';
import { kinds } from './kinds.js';

/** What a form sends for "all": nothing. */
const blank = z.literal('').transform(() => undefined);

/** Every state of a child's timeline is an address with these; never anything about the child. */
export const childAsked = z.object({
  /** By the day it happened, or by the day it was recorded. */
  order: z.enum(['happened', 'known']).default('happened'),
  /** As it was known at the close of that day, London time. */
  known: blank
    .or(
      z.string().refine((text) => parseDay(text) !== undefined, {
        error: 'expected a date that exists, as YYYY-MM-DD',
      }),
    )
    .optional(),
  kind: blank.or(z.enum(kinds)).optional(),
  /** So many entries at once, or all of them: to print, or to hand over. */
  page: z
    .string()
    .regex(/^([1-9]\d{0,3}|all)$/, { error: 'expected the number of a page, or all' })
    .default('1'),
});

export type ChildAsked = z.output<typeof childAsked>;
