import { day, dayOf, type Day } from '../kernel/day.js';
import { knownBankHolidays, type PublishedYear } from './known-bank-holidays.js';

/**
 * Bank holidays of England and Wales. Data and not a formula: they are proclaimed, moved and added (8 May 2020 replaced a
 * Monday; 19 September 2022 was announced days before). Years that are not loaded are not guessed.
 */
export interface BankHolidays {
  /** Name by day. */
  readonly names: ReadonlyMap<Day, string>;
  /** Calendar years whose holidays are loaded. */
  readonly years: ReadonlySet<number>;
}

/** Later publications of a year replace earlier ones. */
export const bankHolidaysOf = (published: readonly PublishedYear[]): BankHolidays => {
  const byYear = new Map(published.map((year) => [year.year, year]));
  const holidays = [...byYear.values()].flatMap((year) => year.holidays);
  return {
    names: new Map(holidays.map(({ on, name }) => [day(on), name])),
    years: new Set(byYear.keys()),
  };
};

/** What is loaded with the product; an authority's own publications come after it. */
export const withKnownBankHolidays = (published: readonly PublishedYear[]): BankHolidays =>
  bankHolidaysOf([...knownBankHolidays, ...published]);

/** Whether the holidays of every day up to one are loaded, from the first year that is. */
export const reaches = ({ years }: BankHolidays, from: Day, to: Day): boolean => {
  let year = yearOf(from);
  for (; dayOf(year, 1, 1) <= to; year += 1) if (!years.has(year)) return false;
  return true;
};

/** An estimate that is never more than a year off, then corrected: days have no year of their own. */
const yearOf = (on: Day): number => {
  const guess = 1970 + Math.floor(on / 365.2425);
  return dayOf(guess, 1, 1) > on ? guess - 1 : dayOf(guess + 1, 1, 1) <= on ? guess + 1 : guess;
};
