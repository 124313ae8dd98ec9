import type { Day } from '../kernel/day.js';
import { reaches, type BankHolidays } from './bank-holidays.js';
import { countDays, isWeekend, type DayCount } from './working-days.js';

/** One school term, first and last day inclusive, and the days within it on which schools are closed. */
export interface TermDates {
  readonly term: string;
  readonly from: Day;
  readonly to: Day;
  readonly closures: readonly { readonly from: Day; readonly to: Day }[];
}

/** In order, none overlapping another. */
export type Terms = readonly TermDates[];

export const termOn = (terms: Terms, on: Day): TermDates | undefined =>
  terms.find(({ from, to }) => from <= on && on <= to);

const whyClosed = ({ closures }: TermDates, on: Day): string | undefined =>
  closures.some(({ from, to }) => from <= on && on <= to) ? 'schools closed' : undefined;

/** Between terms schools are closed; before the first and after the last term published nobody can say. */
const betweenTerms = (terms: Terms, on: Day): boolean =>
  terms.some(({ to }) => to < on) && terms.some(({ from }) => from > on);

const schoolDay = (terms: Terms, holidays: BankHolidays, on: Day) => {
  const term = termOn(terms, on);
  if (!term) return betweenTerms(terms, on) ? 'between terms' : undefined;
  if (isWeekend(on)) return 'weekend';
  if (!reaches(holidays, on, on)) return undefined;
  return holidays.names.get(on) ?? whyClosed(term, on) ?? 'counts';
};

/** Monday to Friday within a term, bank holidays and closures excepted. Undefined outside the terms published. */
export const isSchoolDay = (terms: Terms, holidays: BankHolidays, on: Day): boolean | undefined => {
  const found = schoolDay(terms, holidays, on);
  return found === undefined ? undefined : found === 'counts';
};

/**
 * The school day so many after `from`, which is day 0 whatever day it is. Undefined where that leads beyond the terms
 * published: a deadline is never guessed.
 */
export const addSchoolDays = (
  terms: Terms,
  holidays: BankHolidays,
  from: Day,
  days: number,
): DayCount | undefined => countDays(from, days, (on) => schoolDay(terms, holidays, on));
