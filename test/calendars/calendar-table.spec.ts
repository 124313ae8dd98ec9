import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withKnownBankHolidays } from '../../libs/core/calendar/bank-holidays.js';
import { addSchoolDays, type Terms } from '../../libs/core/calendar/school-days.js';
import { addWorkingDays, workingDaysBetween } from '../../libs/core/calendar/working-days.js';
import {
  addMonths,
  ageOn,
  birthday,
  day,
  firstDayWithMonthsComplete,
  isoDate,
  rollingWindow,
} from '../../libs/core/kernel/day.js';
import { addHours, instantOf, londonDay } from '../../libs/core/kernel/instant.js';

/** The tables were reckoned by `make_table.py`, which knows nothing of this code. */
const rowsOf = (name: string): readonly (readonly string[])[] =>
  readFileSync(join(import.meta.dirname, `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

const rangeOf = (text: string) => {
  const [from = '', to = from] = text.split('..');
  return { from: day(from), to: day(to) };
};

const holidays = withKnownBankHolidays([]);
const terms: Terms = rowsOf('school-terms').map(([term = '', days = '', closures = '']) => ({
  term,
  ...rangeOf(days),
  closures: closures.split(' ').map(rangeOf),
}));

const orNotKnown = (counted: { readonly due: ReturnType<typeof day> } | undefined): string =>
  counted ? isoDate(counted.due) : 'not-known';

/** Each rule of the tables, as the product reckons it. */
const reckoned: Readonly<Record<string, (from: string, n: string) => string>> = {
  'working-days-after': (from, n) => orNotKnown(addWorkingDays(holidays, day(from), Number(n))),
  'working-days-between': (from, to) =>
    String(workingDaysBetween(holidays, day(from), day(to)) ?? 'not-known'),
  'school-days-after': (from, n) => orNotKnown(addSchoolDays(terms, holidays, day(from), Number(n))),
  'months-after': (from, n) => isoDate(addMonths(day(from), Number(n))),
  'rolling-window-from': (to, n) => isoDate(rollingWindow(day(to), Number(n)).from),
  'months-complete': (from, n) => isoDate(firstDayWithMonthsComplete(day(from), Number(n))),
  birthday: (born, years) => isoDate(birthday(day(born), Number(years))),
  'age-on': (born, on) => String(ageOn(day(born), day(on))),
  'london-day-after-hours': (from, hours) => isoDate(londonDay(addHours(instantOf(from), Number(hours)))),
};

const tables = ['working-days', 'school-days', 'months', 'ages', 'clocks'] as const;

describe('the tables of dates', () => {
  it.each(tables)('%s: every row comes to the same here', (name) => {
    const wrong = rowsOf(name)
      .map(([rule = '', from = '', n = '', expected]) => ({
        row: `${rule} ${from} ${n}`,
        expected,
        here: reckoned[rule]?.(from, n) ?? 'no such rule',
      }))
      .filter(({ expected, here }) => here !== expected);
    expect(wrong).toEqual([]);
  });

  it('have more than two thousand different rows, and some for every rule', () => {
    const rows = tables.flatMap(rowsOf);
    expect(new Set(rows.map((row) => row.join())).size).toBeGreaterThan(2_000);
    expect(new Set(rows.map(([rule]) => rule))).toEqual(new Set(Object.keys(reckoned)));
  });

  it('know the same bank holidays, no more and no less', () => {
    expect([...holidays.names.keys()].sort((a, b) => a - b).map(isoDate)).toEqual(
      rowsOf('bank-holidays').map(([on]) => on),
    );
  });
});
