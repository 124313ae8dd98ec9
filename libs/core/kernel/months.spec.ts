import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  birthday,
  day,
  firstDayWithMonthsComplete,
  isoDate,
  parseDay,
  rollingWindow,
  type Day,
} from './day.js';

const dates = fc.integer({ min: day('1995-01-01'), max: day('2032-12-31') }) as unknown as fc.Arbitrary<Day>;
const months = fc.integer({ min: -30, max: 30 });

const text = (year: number, month: number, dayOfMonth: number): string =>
  [year, String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-');

/** One month at a time by the calendar, then the nearest day of that month that exists. */
const addMonthsSlowly = (on: Day, count: number): Day => {
  const [year = 0, month = 0, dayOfMonth = 0] = isoDate(on).split('-').map(Number);
  let [atYear, atMonth] = [year, month];
  for (let step = 0; step < Math.abs(count); step += 1) {
    atMonth += Math.sign(count);
    if (atMonth === 0) [atYear, atMonth] = [atYear - 1, 12];
    if (atMonth === 13) [atYear, atMonth] = [atYear + 1, 1];
  }
  let clamped = dayOfMonth;
  while (parseDay(text(atYear, atMonth, clamped)) === undefined) clamped -= 1;
  return day(text(atYear, atMonth, clamped));
};

describe('calendar months', () => {
  it('are added as a calendar on the wall would have them (D12)', () => {
    fc.assert(
      fc.property(dates, months, (on, count) => {
        expect(isoDate(addMonths(on, count))).toBe(isoDate(addMonthsSlowly(on, count)));
      }),
    );
  });

  it('make rolling windows whose first day is the day after the window before, clamped (D4)', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 24 }), (to, count) => {
        const { from } = rollingWindow(to, count);
        expect(isoDate(from)).toBe(isoDate(addMonthsSlowly(addDays(to, 1), -count)));
        expect(rollingWindow(addDays(to, 1), count).from).toBeGreaterThanOrEqual(from);
      }),
    );
  });

  it('are complete on the first day D with start + months <= D + 1 (D5)', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 30 }), (start, count) => {
        let on = start;
        while (addMonthsSlowly(start, count) > addDays(on, 1)) on = addDays(on, 1);
        expect(isoDate(firstDayWithMonthsComplete(start, count))).toBe(isoDate(on));
      }),
    );
  });

  it('make a birthday the first day of an age, and the day before it the last of the age before', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 25 }), (born, years) => {
        const on = birthday(born, years);
        expect(ageOn(born, on)).toBe(years);
        expect(ageOn(born, addDays(on, -1))).toBe(years - 1);
      }),
    );
  });

  it('read and write every date of four centuries as the calendar of the platform has it', () => {
    const wrong: string[] = [];
    for (let on = day('1900-01-01'); on < day('2300-01-01'); on = addDays(on, 1)) {
      const expected = new Date(on * 86_400_000).toISOString().slice(0, 10);
      if (isoDate(on) !== expected || day(expected) !== on) wrong.push(expected);
    }
    expect(wrong).toEqual([]);
  });
});
