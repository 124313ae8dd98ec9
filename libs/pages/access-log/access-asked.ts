import { z } from 'zod';
import { addDays, parseDay } from '../../core/kernel/day.js';
import { closeOfDay } from '../../shell/queues/london-clock.js';
import type { WhichViewings } from './viewings.pg.js';

/** A date field that is left empty asks for nothing. */
const dateField = z
  .string()
  .refine((text) => text === '' || parseDay(text) !== undefined, {
    error: 'expected a date that exists, as YYYY-MM-DD',
  })
  .transform((text) => (text === '' ? undefined : text))
  .optional();

export const accessAsked = z.object({
  from: dateField,
  to: dateField,
  name: z
    .string()
    .max(200)
    .transform((text) => text.trim() || undefined)
    .optional(),
  before: z.coerce.number().int().positive().optional(),
});

export type AccessAsked = z.output<typeof accessAsked>;

const startOf = (date: string | undefined, daysLater: number): string | undefined => {
  const on = date === undefined ? undefined : parseDay(date);
  // A day begins when the one before it closes in London.
  return on === undefined ? undefined : new Date(closeOfDay(addDays(on, daysLater - 1))).toISOString();
};

/** Whole days in London, the last among them. */
export const whichOf = (
  { from, to, name }: AccessAsked,
  about: Pick<WhichViewings, 'child' | 'person'>,
): WhichViewings => ({ ...about, name, since: startOf(from, 0), until: startOf(to, 1) });
