import type { Indicator } from '../../core/counting/definition.js';
import { termlyPeps } from '../../core/counting/items/pep.items.js';
import { kindsIn } from '../../core/counting/measure.js';
import { addDays, addMonths, day, isoDate, type Day, type Window } from '../../core/kernel/day.js';
import type { SettingTold } from '../../shell/figures/setting/setting.query.js';
import { dateInWords, wholeMonthInWords } from '../frame/in-words.js';
import { completeMonths, firstOf, monthOf, wholeMonth } from '../months/complete-months.js';

/** A school term as the authority published it. */
export interface Term extends Window {
  readonly term: string;
}

export const termsOf = ({ terms }: Pick<SettingTold, 'terms'>): readonly Term[] =>
  terms.map(({ term, from, to }) => ({ term, from: day(from), to: day(to) })).toSorted((a, b) => a.to - b.to);

/** Asked with the dates of a term: a month inside one has nothing due. */
export const isTermly = ({ measure }: Indicator): boolean => kindsIn(measure).includes(termlyPeps);

/** So many are read as a process: the same on the scorecard and on an indicator's page, so that both say the same of it. */
export const valuesRead = 24;

/** The last days of the months before, and the day itself. */
const monthEnds = (close: Day, count: number): readonly Window[] => {
  const before = Array.from({ length: count - 1 }, (_, index) =>
    addDays(addMonths(firstOf(monthOf(close)), index + 2 - count), -1),
  );
  return [...before, close].map((on) => ({ from: on, to: on }));
};

/**
 * When an indicator is asked up to the close of a day: at month ends and on that day, over complete months, or over the
 * school terms that were over. Without terms published the termly ones are asked for months as well.
 */
export const seriesUpTo = (
  indicator: Indicator,
  close: Day,
  count: number,
  terms: readonly Term[],
): readonly Window[] => {
  if (indicator.takes === 'date') return monthEnds(close, count);
  const over = terms.filter(({ to }) => to <= close);
  return isTermly(indicator) && over.length > 0
    ? over.slice(-count).map(({ from, to }) => ({ from, to }))
    : completeMonths(close, count);
};

/** What is meant where no dates are said: today, the last complete month, the last term that is over. */
export const latest = (indicator: Indicator, today: Day, terms: readonly Term[]): Window =>
  seriesUpTo(indicator, today, 1, terms).at(-1) ?? { from: today, to: today };

/** Of a series, the one a year before its last: the one in which the same time of the year lies. */
export const yearBefore = (series: readonly Window[]): Window | undefined => {
  const last = series.at(-1);
  if (last === undefined) return undefined;
  if (last.from === last.to) return series.find(({ to }) => monthOf(to) === monthOf(addMonths(last.to, -12)));
  const middle = addMonths(addDays(last.from, Math.floor((last.to - last.from) / 2)), -12);
  return series.find(({ from, to }) => from <= middle && middle <= to);
};

/** `2025-autumn` as "autumn term 2025". */
const termInWords = (term: string): string => {
  const [, year, name] = /^(\d{4})-(.+)$/.exec(term) ?? [];
  return year === undefined ? `term ${term}` : `${String(name).replaceAll('-', ' ')} term ${year}`;
};

/** "22 November 2026", "October 2026", "autumn term 2025", "1 April 2026 to 30 June 2026". */
export const whenInWords = (
  { takes }: Pick<Indicator, 'takes'>,
  { from, to }: Window,
  terms: readonly Term[] = [],
): string => {
  if (takes === 'date') return dateInWords(isoDate(to));
  const term = terms.find((each) => each.from === from && each.to === to);
  if (term !== undefined) return termInWords(term.term);
  const isMonth = from === firstOf(monthOf(from)) && to === wholeMonth(from).to;
  return isMonth
    ? wholeMonthInWords(isoDate(from))
    : `${dateInWords(isoDate(from))} to ${dateInWords(isoDate(to))}`;
};

/** The dates of an address. */
export const datesIn = (
  { takes }: Pick<Indicator, 'takes'>,
  { from, to }: Window,
): { readonly on: string } | { readonly from: string; readonly to: string } =>
  takes === 'date' ? { on: isoDate(to) } : { from: isoDate(from), to: isoDate(to) };
