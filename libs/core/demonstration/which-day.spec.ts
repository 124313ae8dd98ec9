import { day, isoDate } from '../kernel/day.js';
import { officeDayFrom, officeDayUpTo, schoolDayFrom, workingDaysAfter } from './which-day.js';
import { termsAround } from './school-years.js';

describe('which day it is done on', () => {
  it('is at work before and after Easter 2025, not during it', () => {
    expect(isoDate(officeDayUpTo(day('2025-04-21')))).toBe('2025-04-17');
    expect(isoDate(officeDayFrom(day('2025-04-18')))).toBe('2025-04-22');
  });

  it('counts twenty working days as the law does: from 2 April to 2 May 2025', () => {
    expect(isoDate(workingDaysAfter(day('2025-04-02'), 20))).toBe('2025-05-02');
  });

  it('counts on without bank holidays where nobody knows them yet', () => {
    expect(isoDate(workingDaysAfter(day('2041-04-01'), 10))).toBe('2041-04-15');
  });

  it('waits for school through half-term', () => {
    const terms = termsAround({ from: day('2025-09-01'), to: day('2025-12-01') });
    expect(isoDate(schoolDayFrom(terms, day('2025-10-25')))).toBe('2025-11-03');
  });

  it('waits for nobody where no term is published', () => {
    expect(isoDate(schoolDayFrom([], day('2025-10-25')))).toBe('2025-10-27');
  });
});
