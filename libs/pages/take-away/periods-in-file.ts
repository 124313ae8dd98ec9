import type { Indicator } from '../../core/counting/definition.js';
import { addDays, isoDate, type Day, type Window } from '../../core/kernel/day.js';
import { wholeMonthInWords } from '../frame/in-words.js';
import { isTermly, type Term } from '../indicator/series.js';
import { completeMonths, monthOf } from '../months/complete-months.js';

/** When, as Explore Education Statistics says it: `2025` and `June`, `202526` and `Autumn term`. */
export interface TidyTime {
  readonly period: number;
  readonly identifier: string;
}

/** One row of time in a file, and the dates it is asked for. */
export interface PeriodInFile {
  readonly when: Window;
  readonly time: TidyTime;
}

/** Two years. */
const [monthsInFile, termsInFile] = [24, 6];

export const periodsInWords = {
  month: `the last ${monthsInFile} complete months`,
  term: `the last ${termsInFile} school terms`,
};

const monthTime = ({ to }: Window): TidyTime => {
  const [identifier = '', year] = wholeMonthInWords(isoDate(to)).split(' ');
  return { period: Number(year), identifier };
};

/** School years begin in August or September. */
const schoolYear = (on: Day): number => {
  const [year = 0, month = 0] = monthOf(on).split('-').map(Number);
  const begins = month >= 8 ? year : year - 1;
  return begins * 100 + ((begins + 1) % 100);
};

const termNames: Readonly<Record<string, string>> = {
  autumn: 'Autumn term',
  spring: 'Spring term',
  summer: 'Summer term',
};

/** Terms that are over, where each is one of the three that other statistics know. */
const termsOver = (terms: readonly Term[], close: Day): readonly PeriodInFile[] => {
  const over = terms.filter(({ to }) => to <= close).slice(-termsInFile);
  const named = over.flatMap(({ term, from, to }) => {
    const identifier = termNames[/^\d{4}-(\w+)$/.exec(term)?.[1] ?? ''];
    return identifier ? [{ when: { from, to }, time: { period: schoolYear(from), identifier } }] : [];
  });
  return named.length === over.length ? named : [];
};

/** What is counted by school terms is told by terms, for most months have nothing due; everything else by months. */
export const periodsInFile = (
  indicator: Indicator,
  today: Day,
  terms: readonly Term[],
): readonly PeriodInFile[] => {
  // What lies in today's month or term is not over, were it the last day.
  const close = addDays(today, -1);
  const byTerm = isTermly(indicator) ? termsOver(terms, close) : [];
  if (byTerm.length > 0) return byTerm;
  return completeMonths(close, monthsInFile).map((month) => ({
    when: indicator.takes === 'date' ? { from: month.to, to: month.to } : month,
    time: monthTime(month),
  }));
};
