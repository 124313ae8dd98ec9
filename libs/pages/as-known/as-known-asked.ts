import type { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { addMonths, isoDate } from '../../core/kernel/day.js';
import { numberAsked, readNumber, type NumberRead, type OfIndicator } from '../explanation/number-asked.js';
import { readKnown, typedText, type Mistake } from '../indicator/dates-asked.js';

export const asKnownAsked = numberAsked.extend({
  /** The later of the two days; now where it is left out. */
  and: typedText,
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, { error: 'expected the number of a page' })
    .transform(Number)
    .default(1),
});

/** Every state of the page is an address with these. */
export type AsKnownAsked = z.output<typeof asKnownAsked>;

/** The same number, as known on two days. */
export interface TwoRead {
  readonly then: NumberRead & { readonly known: string };
  readonly now: NumberRead;
}

/** What is wrong with the form; `and` is the second day. */
export interface AsKnownMistake {
  readonly field: Mistake['field'] | 'and';
  readonly says: string;
}

export type ReadTwo = { readonly is: TwoRead } | { readonly mistakes: readonly AsKnownMistake[] };

const and = (says: string): ReadTwo => ({ mistakes: [{ field: 'and', says }] });

/** Both days of knowledge, or times of day: a month ago and now, unless others are said. */
export const readTwo = async (queries: QueryBus, of: OfIndicator, asked: AsKnownAsked): Promise<ReadTwo> => {
  const known = asked.known ?? isoDate(addMonths(of.today, -1));
  const read = await readNumber(queries, of, { ...asked, known });
  if ('mistakes' in read) return read;
  const later = readKnown({ known: asked.and });
  if ('mistakes' in later) return and('And on must be a date or time that exists, such as 2026-03-31');
  const { asking } = read.is;
  if (later.is !== undefined && later.is <= (asking.knownAt ?? ''))
    return and('And on must be after the first day');
  return {
    is: {
      then: { ...read.is, known },
      now: { ...read.is, asking: { ...asking, knownAt: later.is }, known: asked.and },
    },
  };
};
