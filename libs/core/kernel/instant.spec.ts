import { day, isoDate } from './day.js';
import { addHours, instantOf, londonDay, momentOf } from './instant.js';

const dayOf = (text: string): string => isoDate(londonDay(instantOf(text)));
const after72Hours = (text: string): string => isoDate(londonDay(addHours(instantOf(text), 72)));

describe('the day of an instant', () => {
  it('is that of London: an hour ahead of UTC in summer, with it in winter', () => {
    expect(dayOf('2025-06-30T22:59:59Z')).toBe('2025-06-30');
    expect(dayOf('2025-06-30T23:00:00Z')).toBe('2025-07-01');
    expect(dayOf('2025-12-31T23:59:59Z')).toBe('2025-12-31');
    expect(dayOf('2026-01-01T00:00:00Z')).toBe('2026-01-01');
  });

  it('does not depend on the offset it was written with', () => {
    expect(dayOf('2025-07-01T04:30:00+05:30')).toBe('2025-07-01');
    expect(dayOf('2025-06-30T18:00:00-05:00')).toBe('2025-07-01');
    expect(dayOf('2025-07-01T00:00:00+01:00')).toBe('2025-07-01');
  });
});

describe('72 hours', () => {
  it('are three days of the clock', () => {
    expect(after72Hours('2025-06-05T09:00:00+01:00')).toBe('2025-06-08');
  });

  it('end an hour later by the clock where the clocks go forward in between', () => {
    expect(after72Hours('2025-03-28T22:59:00Z')).toBe('2025-03-31');
    expect(after72Hours('2025-03-28T23:00:00Z')).toBe('2025-04-01');
  });

  it('end an hour earlier by the clock where the clocks go back in between', () => {
    expect(after72Hours('2025-10-24T00:59:00+01:00')).toBe('2025-10-26');
    expect(after72Hours('2025-10-24T01:00:00+01:00')).toBe('2025-10-27');
  });
});

describe('when something happened', () => {
  it('is the day alone where the minute is not known', () => {
    expect(momentOf({ on: '2025-06-30' })).toEqual({ day: day('2025-06-30'), at: undefined });
  });

  it('is the day in London of the minute', () => {
    const at = '2025-06-30T23:30:00Z';
    expect(momentOf({ at })).toEqual({ day: day('2025-07-01'), at: instantOf(at) });
  });

  it('is the day that was said where both are, for that is the one the law counts in', () => {
    const at = '2025-06-30T23:30:00Z';
    expect(momentOf({ at, on: '2025-06-30' })).toEqual({ day: day('2025-06-30'), at: instantOf(at) });
  });

  it('is not known where neither is', () => {
    expect(momentOf({})).toBeUndefined();
  });
});
