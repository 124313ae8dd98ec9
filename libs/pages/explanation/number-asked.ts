import type { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Day } from '../../core/kernel/day.js';
import { dimensionOf, indicatorOf } from '../../shell/figures/asking-of-request.js';
import { assertListable, type AskedOfEveryPage } from '../../shell/figures/members/asked-of-members.js';
import { lists } from '../../shell/figures/members/measure-of-members.js';
import { readDates, typedDates, typedText, type Read } from '../indicator/dates-asked.js';
import { askTerms } from '../indicator/ask-series.js';
import { datesIn, latest, type Term } from '../indicator/series.js';
import type { Parameters } from '../frame/hrefs.js';
import { todayOf, type PagesParts } from '../pages-parts.js';
import { visitorOf } from '../people/visitor.js';

/** Which number is meant, as its address says it. */
export const numberAsked = z.object({
  ...typedDates,
  by: typedText,
  key: typedText,
  list: z.enum(lists, { error: `expected one of ${lists.join(', ')}` }).default('numerator'),
});

export type NumberAsked = z.output<typeof numberAsked>;

/** A number that is to be explained: which list of which figure, and of which group. */
export interface NumberRead extends AskedOfEveryPage {
  readonly terms: readonly Term[];
  /** The day as known on which it was asked; undefined for now. */
  readonly known: string | undefined;
}

/** Of which indicator, whose children, and what is meant by now. */
export interface OfIndicator {
  readonly id: string;
  readonly authority: string;
  readonly today: Day;
}

/** The indicator of an address, for whoever looks. */
export const ofIndicator = (id: string, request: FastifyRequest, parts: PagesParts): OfIndicator => ({
  id,
  authority: visitorOf(request).authority,
  today: todayOf(parts),
});

/** What was typed as a question; dates left out are the latest there are. */
export const readNumber = async (
  queries: QueryBus,
  { id, authority, today }: OfIndicator,
  asked: NumberAsked,
): Promise<Read<NumberRead>> => {
  const indicator = indicatorOf(id);
  const terms = await askTerms(queries, { authority, knownAt: undefined }, today);
  const dates = readDates(indicator, asked, latest(indicator, today, terms));
  if ('mistakes' in dates) return dates;
  const { when, knownAt } = dates.is;
  const by = dimensionOf(indicator, asked.by);
  const { list, key, known } = asked;
  const read = { asking: { authority, indicator, when, by, knownAt }, list, key, terms, known };
  assertListable(read);
  return { is: read };
};

/** The dates of a number, for addresses about the same ones. */
export const datesAddress = ({ asking: { indicator, when }, known }: NumberRead): Parameters => ({
  ...datesIn(indicator, when),
  known,
});

/** A number as the parameters of an address. */
export const numberAddress = (read: NumberRead): Parameters => ({
  ...datesAddress(read),
  by: read.asking.by?.id,
  key: read.key,
  list: read.list,
});
