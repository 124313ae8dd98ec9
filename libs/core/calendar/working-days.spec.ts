import { addDays, day, isoDate } from '../kernel/day.js';
import { withKnownBankHolidays } from './bank-holidays.js';
import {
  addWorkingDays,
  isWeekend,
  isWorkingDay,
  workingDaysBetween,
  type DayCount,
} from './working-days.js';

const holidays = withKnownBankHolidays([]);
const due = (from: string, days: number): string | undefined => {
  const counted = addWorkingDays(holidays, day(from), days);
  return counted && isoDate(counted.due);
};
const standStills = (counted: DayCount | undefined): readonly string[] =>
  (counted?.standsStill ?? []).map(({ from, to, why }) => `${isoDate(from)} to ${isoDate(to)}: ${why}`);
const between = (from: string, to: string) => workingDaysBetween(holidays, day(from), day(to));

describe('a working day', () => {
  it('is Monday to Friday and no bank holiday', () => {
    expect(isWorkingDay(holidays, day('2025-04-17'))).toBe(true);
    expect(isWorkingDay(holidays, day('2025-04-18'))).toBe(false);
    expect(isWorkingDay(holidays, day('2025-04-19'))).toBe(false);
    expect(isWorkingDay(holidays, day('2025-04-22'))).toBe(true);
  });

  it('is not known in a year that is not loaded, not even of a Sunday', () => {
    expect(isWorkingDay(holidays, day('2029-01-07'))).toBeUndefined();
    expect(isWorkingDay(holidays, day('1994-12-30'))).toBeUndefined();
  });

  it('is never a Saturday or a Sunday, before 1970 either', () => {
    expect(['1969-12-27', '1969-12-28', '1969-12-29'].map((on) => isWeekend(day(on)))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('so many working days after a day', () => {
  it('do not count the day itself, whatever day it is', () => {
    expect(due('2025-06-02', 1)).toBe('2025-06-03');
    expect(due('2025-06-07', 1)).toBe('2025-06-09');
    expect(due('2025-06-02', 0)).toBe('2025-06-02');
  });

  it('pass over weekends in silence and over bank holidays by name', () => {
    const counted = addWorkingDays(holidays, day('2025-04-16'), 3);
    expect(counted && isoDate(counted.due)).toBe('2025-04-23');
    expect(standStills(counted)).toEqual([
      '2025-04-18 to 2025-04-18: Good Friday',
      '2025-04-21 to 2025-04-21: Easter Monday',
    ]);
  });

  it('pass over the week in which a day was added to a moved one', () => {
    expect(due('2022-06-01', 1)).toBe('2022-06-06');
    expect(due('2022-09-16', 1)).toBe('2022-09-20');
  });

  it('lead into the new year as far as it is loaded, and beyond it nowhere', () => {
    expect(due('2027-12-24', 2)).toBe('2027-12-30');
    expect(due('2028-12-28', 1)).toBe('2028-12-29');
    expect(due('2028-12-28', 2)).toBeUndefined();
  });

  it('lead nowhere where no day ever counts', () => {
    const names = new Map(Array.from({ length: 2_000 }, (_, n) => [addDays(day('2025-01-01'), n), 'closed']));
    const years = new Set([2025, 2026, 2027, 2028, 2029, 2030]);
    expect(addWorkingDays({ names, years }, day('2025-01-01'), 1)).toBeUndefined();
  });
});

describe('the working days between two days', () => {
  it('leave out the first and count the last', () => {
    expect(between('2025-06-02', '2025-06-03')).toBe(1);
    expect(between('2025-06-06', '2025-06-09')).toBe(1);
    expect(between('2025-06-02', '2025-06-02')).toBe(0);
  });

  it('are as many as it takes to get from one to the other', () => {
    expect(due('2025-03-31', between('2025-03-31', '2025-09-30') ?? 0)).toBe('2025-09-30');
  });

  it('are not known where a year between is not loaded', () => {
    expect(between('2028-12-31', '2029-01-02')).toBeUndefined();
  });

  it.each([
    ['2017/18', '2017-03-31', '2018-03-31', 251],
    ['2018/19', '2018-03-31', '2019-03-31', 253],
    ['2019/20', '2019-03-31', '2020-03-31', 254],
    ['2020/21', '2020-03-31', '2021-03-31', 253],
    ['2021/22', '2021-03-31', '2022-03-31', 253],
    ['2022/23', '2022-03-31', '2023-03-31', 251],
    ['2023/24', '2023-03-31', '2024-03-31', 250],
    ['2024/25', '2024-03-31', '2025-03-31', 254],
    ['2025/26', '2025-03-31', '2026-03-31', 253],
    ['2026/27, with two Easters', '2026-03-31', '2027-03-31', 251],
    ['2027/28, with none', '2027-03-31', '2028-03-31', 256],
    ['2028/29, whose end is not loaded', '2028-03-31', '2029-03-31', undefined],
  ])('of the financial year %s (%s to %s) are %s', (_, from, to, expected) => {
    expect(between(from, to)).toBe(expected);
  });
});
