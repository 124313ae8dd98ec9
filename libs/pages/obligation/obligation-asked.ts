import { z } from 'zod';
import { parseDay } from '../../core/kernel/day.js';

const chosenDay = z
  .literal('')
  .transform(() => undefined)
  .or(
    z.string().refine((text) => parseDay(text) !== undefined, {
      error: 'expected a date that exists, as YYYY-MM-DD',
    }),
  )
  .optional();

export const obligationAsked = z.object({
  /** What if it were done on this day? */
  on: chosenDay,
  /** As it was known at the close of that day, London time. */
  known: chosenDay,
});

export type ObligationAsked = z.output<typeof obligationAsked>;
