import { day, isoDate } from '../kernel/day.js';
import type { Happening } from './happening.js';
import type { Life, PeriodOfCare, Stay } from './life-of-a-child.js';
import { timeInCareOf, type TimeInCare } from './time-in-care.js';

/** Somebody born on a day, in care from one day to another: `lived('2012-05-01', ['2022-05-01', '2025-02-10'])`. */
export const lived = (
  born: string,
  ...periods: readonly (readonly [string, string, Partial<PeriodOfCare>?])[]
): Life => ({
  number: 1,
  born: day(born),
  sex: 'F',
  ethnicity: 'WBRI',
  unaccompanied: false,
  periods: periods.map(([from, until, more]) => ({
    from: day(from),
    until: day(until),
    path: 'home',
    reason: 'E4A',
    categoryOfNeed: 'N1',
    legalStatuses: [{ on: day(from), legalStatus: 'C2' }],
    ...more,
  })),
});

/** The last period of a life, in places from days on: `['2022-05-01', 'U6']`. */
export const inCare = (
  life: Life,
  ...places: readonly (readonly [string, Stay['placement']['type']])[]
): TimeInCare => {
  const period = life.periods.at(-1);
  const stays = places.map(([on, type], place): Stay => ({
    on: day(on),
    placement: { type, addressKey: `home-${place}` },
    change: place === 0 ? 'S' : 'P',
  }));
  const care = period && timeInCareOf(life, period, stays, day('2030-03-31'));
  if (!care) throw new Error('a life with a period of care other than short breaks was expected');
  return care;
};

/** The days of one type of happening. */
export const daysOf = (told: readonly Happening[], name: string): readonly string[] =>
  told.filter(({ type }) => type === `caretally.${name}.v1`).map((each) => isoDate(each.day));

/** Days between each day and the next. */
export const gaps = (days: readonly string[]): readonly number[] =>
  days.slice(1).map((on, index) => day(on) - day(days[index] ?? on));
