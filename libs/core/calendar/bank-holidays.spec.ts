import { day } from '../kernel/day.js';
import { bankHolidaysOf, reaches, withKnownBankHolidays } from './bank-holidays.js';
import { knownBankHolidays } from './known-bank-holidays.js';
import { isWeekend } from './working-days.js';

const known = withKnownBankHolidays([]);
const nameOn = (on: string): string | undefined => known.names.get(day(on));

describe('the bank holidays loaded with the product', () => {
  it('are those of 1995 to 2028, eight or more a year, none at a weekend', () => {
    expect(knownBankHolidays.map(({ year }) => year)).toEqual(Array.from({ length: 34 }, (_, n) => 1995 + n));
    expect(knownBankHolidays.filter(({ holidays }) => holidays.length < 8)).toEqual([]);
    expect([...known.names.keys()].filter(isWeekend)).toEqual([]);
  });

  it('have the fifth of May of 2020 on the eighth, and no Monday in its place', () => {
    expect(nameOn('2020-05-08')).toBe('Early May bank holiday');
    expect(nameOn('2020-05-04')).toBeUndefined();
  });

  it('have the days that were added: jubilees, a wedding, a funeral, a coronation', () => {
    const added = [
      '1999-12-31',
      '2002-06-03',
      '2011-04-29',
      '2012-06-05',
      '2022-06-03',
      '2022-09-19',
      '2023-05-08',
    ];
    expect(added.map(nameOn)).toEqual(added.map(() => 'Extra bank holiday'));
  });

  it('have the spring holiday where the jubilees moved it', () => {
    expect(['2002-06-04', '2012-06-04', '2022-06-02'].map(nameOn)).toEqual([
      'Spring bank holiday',
      'Spring bank holiday',
      'Spring bank holiday',
    ]);
    expect(['2002-05-27', '2012-05-28', '2022-05-30'].map(nameOn)).toEqual([undefined, undefined, undefined]);
  });

  it('have the substitutes for what falls at a weekend', () => {
    const substitutes = ['2021-12-27', '2021-12-28', '2022-01-03', '2022-12-26', '2022-12-27', '2026-12-28'];
    expect(substitutes.map(nameOn)).toEqual([
      'Christmas Day',
      'Boxing Day',
      'New Year’s Day',
      'Boxing Day',
      'Christmas Day',
      'Boxing Day',
    ]);
    expect(['2027-12-27', '2027-12-28', '2028-01-03'].map(nameOn)).not.toContain(undefined);
  });
});

describe('bank holidays', () => {
  const of2029 = { year: 2029, holidays: [{ on: '2029-01-01', name: 'New Year’s Day' }] };

  it('of a year that an authority publishes are added to those known', () => {
    const { names, years } = withKnownBankHolidays([of2029]);
    expect(names.get(day('2029-01-01'))).toBe('New Year’s Day');
    expect(years.has(2029)).toBe(true);
    expect(names.get(day('2028-12-25'))).toBe('Christmas Day');
  });

  it('of a year published again are those of the later publication, and none of the earlier', () => {
    const { names } = bankHolidaysOf([
      of2029,
      { year: 2029, holidays: [{ on: '2029-01-02', name: 'New Year’s Day' }] },
    ]);
    expect([...names.keys()]).toEqual([day('2029-01-02')]);
  });

  it('reach as far as every year between is loaded', () => {
    expect(reaches(known, day('1995-01-01'), day('2028-12-31'))).toBe(true);
    expect(reaches(known, day('1994-12-31'), day('1995-01-01'))).toBe(false);
    expect(reaches(known, day('2028-12-31'), day('2029-01-01'))).toBe(false);
    const gap = withKnownBankHolidays([{ year: 2030, holidays: [] }]);
    expect(reaches(gap, day('2030-01-01'), day('2030-12-31'))).toBe(true);
    expect(reaches(gap, day('2028-12-31'), day('2030-01-01'))).toBe(false);
  });
});
