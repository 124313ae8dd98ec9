import { day, isoDate } from '../kernel/day.js';
import { withKnownBankHolidays } from './bank-holidays.js';
import { addSchoolDays, isSchoolDay, termOn, type Terms } from './school-days.js';

const holidays = withKnownBankHolidays([]);
const range = (from: string, to = from) => ({ from: day(from), to: day(to) });
const terms: Terms = [
  {
    term: '2024-autumn',
    ...range('2024-09-02', '2024-12-20'),
    closures: [range('2024-09-02'), range('2024-10-28', '2024-11-01')],
  },
  {
    term: '2025-spring',
    ...range('2025-01-06', '2025-04-04'),
    closures: [range('2025-02-17', '2025-02-21')],
  },
  {
    term: '2025-summer',
    ...range('2025-04-22', '2025-07-22'),
    closures: [range('2025-05-26', '2025-05-30')],
  },
];

const isOpen = (on: string) => isSchoolDay(terms, holidays, day(on));
const due = (from: string, days: number): string | undefined => {
  const counted = addSchoolDays(terms, holidays, day(from), days);
  return counted && isoDate(counted.due);
};

describe('a school day', () => {
  it('is a working day within a term', () => {
    expect(isOpen('2024-09-03')).toBe(true);
    expect(isOpen('2024-09-07')).toBe(false);
    expect(isOpen('2025-05-05')).toBe(false);
  });

  it('is not a day on which schools are closed: half term, and days for teachers only', () => {
    expect(isOpen('2024-09-02')).toBe(false);
    expect(isOpen('2024-10-28')).toBe(false);
    expect(isOpen('2024-11-01')).toBe(false);
    expect(isOpen('2024-11-04')).toBe(true);
  });

  it('is the first and the last day of a term, and none between terms', () => {
    expect(isOpen('2024-12-20')).toBe(true);
    expect(isOpen('2024-12-23')).toBe(false);
    expect(isOpen('2025-01-03')).toBe(false);
    expect(isOpen('2025-01-06')).toBe(true);
  });

  it('is not known before the first term published, nor after the last', () => {
    expect(isOpen('2024-08-31')).toBeUndefined();
    expect(isOpen('2025-07-22')).toBe(true);
    expect(isOpen('2025-07-23')).toBeUndefined();
  });
});

describe('so many school days after a day', () => {
  it('do not count the day itself', () => {
    expect(due('2024-09-10', 1)).toBe('2024-09-11');
    expect(due('2024-09-10', 10)).toBe('2024-09-24');
  });

  it('stand still over half term, said as one stretch', () => {
    const counted = addSchoolDays(terms, holidays, day('2024-10-24'), 3);
    expect(counted && isoDate(counted.due)).toBe('2024-11-05');
    expect(counted?.standsStill).toEqual([{ ...range('2024-10-28', '2024-11-01'), why: 'schools closed' }]);
  });

  it('stand still between terms, said as one stretch with its weekends', () => {
    const counted = addSchoolDays(terms, holidays, day('2024-12-19'), 2);
    expect(counted && isoDate(counted.due)).toBe('2025-01-06');
    expect(counted?.standsStill).toEqual([{ ...range('2024-12-21', '2025-01-05'), why: 'between terms' }]);
  });

  it('pass over a bank holiday in term by name, and differ from working days', () => {
    const counted = addSchoolDays(terms, holidays, day('2025-05-02'), 1);
    expect(counted && isoDate(counted.due)).toBe('2025-05-06');
    expect(counted?.standsStill).toEqual([{ ...range('2025-05-05'), why: 'Early May bank holiday' }]);
  });

  it('begin in the holidays where the day does', () => {
    expect(due('2025-04-12', 1)).toBe('2025-04-22');
    expect(due('2024-09-01', 1)).toBe('2024-09-03');
  });

  it('lead nowhere beyond the last term published', () => {
    expect(due('2025-07-18', 2)).toBe('2025-07-22');
    expect(due('2025-07-18', 3)).toBeUndefined();
  });

  it('lead nowhere where no terms are published', () => {
    expect(addSchoolDays([], holidays, day('2025-05-02'), 1)).toBeUndefined();
  });
});

describe('the term on a day', () => {
  it('holds its first and its last day, and none between', () => {
    expect(termOn(terms, day('2024-09-02'))?.term).toBe('2024-autumn');
    expect(termOn(terms, day('2024-12-20'))?.term).toBe('2024-autumn');
    expect(termOn(terms, day('2024-12-21'))).toBeUndefined();
  });
});
