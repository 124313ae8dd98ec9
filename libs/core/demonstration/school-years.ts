import type { Terms, TermDates } from '../calendar/school-days.js';
import { addDays, dayOf, isoDate, type Day } from '../kernel/day.js';
import { bankHolidays, officeDayFrom } from './which-day.js';

const [monday, wednesday, friday] = [0, 2, 4];

const weekdayOf = (on: Day): number => (((on + 3) % 7) + 7) % 7;
const firstFrom = (weekday: number, on: Day): Day => addDays(on, (weekday - weekdayOf(on) + 7) % 7);
const lastUpTo = (weekday: number, on: Day): Day => addDays(on, -((weekdayOf(on) - weekday + 7) % 7));

/** Three terms of one school year, made up after the habit of English schools: a week off in the middle, two weeks at Easter. */
const schoolYear = (year: number): Terms => {
  const goodFriday = goodFridayOf(year + 1);
  const springTo = addDays(goodFriday, -7);
  return [
    term(`${year}-autumn`, firstFrom(monday, dayOf(year, 9, 1)), lastUpTo(friday, dayOf(year, 12, 21)), {
      halfTerm: dayOf(year, 10, 24),
    }),
    term(`${year + 1}-spring`, firstFrom(monday, dayOf(year + 1, 1, 3)), springTo, {
      halfTerm: dayOf(year + 1, 2, 13),
    }),
    term(
      `${year + 1}-summer`,
      firstFrom(monday, addDays(goodFriday, 10)),
      lastUpTo(wednesday, dayOf(year + 1, 7, 23)),
      { halfTerm: dayOf(year + 1, 5, 25) },
    ),
  ];
};

/** Somewhere in the middle of spring in years whose holidays nobody knows yet. */
const goodFridayOf = (year: number): Day =>
  [...bankHolidays.names].find(
    ([on, name]) => name === 'Good Friday' && on >= dayOf(year, 1, 1) && on <= dayOf(year, 12, 31),
  )?.[0] ?? lastUpTo(friday, dayOf(year, 4, 10));

const term = (name: string, from: Day, to: Day, { halfTerm }: { readonly halfTerm: Day }): TermDates => {
  const closed = firstFrom(monday, halfTerm);
  return { term: name, from: officeDayFrom(from), to, closures: [{ from: closed, to: addDays(closed, 4) }] };
};

/** The September in which the school year of a day began. */
export const septemberOf = (on: Day): number => {
  const year = Number(isoDate(on).slice(0, 4));
  return dayOf(year, 9, 1) <= on ? year : year - 1;
};

/** Every term of the school years that touch a span, and of the year after it: deadlines lie ahead. */
export const termsAround = ({ from, to }: { readonly from: Day; readonly to: Day }): Terms => {
  const [first, last] = [septemberOf(from), septemberOf(to) + 1];
  return Array.from({ length: last - first + 1 }, (_, index) => schoolYear(first + index)).flat();
};
