import { day } from '../../core/kernel/day.js';
import { closeOfDay, londonTime } from './london-clock.js';

const close = (on: string): string => new Date(closeOfDay(day(on))).toISOString();

describe('the clock of London', () => {
  it('ends a winter day at midnight, and a summer day an hour before that of UTC', () => {
    expect(close('2025-01-15')).toBe('2025-01-16T00:00:00.000Z');
    expect(close('2025-07-15')).toBe('2025-07-15T23:00:00.000Z');
  });

  it('ends the days on which the clocks change by the time they changed to', () => {
    expect(close('2025-03-29')).toBe('2025-03-30T00:00:00.000Z');
    expect(close('2025-03-30')).toBe('2025-03-30T23:00:00.000Z');
    expect(close('2025-10-25')).toBe('2025-10-25T23:00:00.000Z');
    expect(close('2025-10-26')).toBe('2025-10-27T00:00:00.000Z');
  });

  it('tells an instant with the offset in force', () => {
    expect(londonTime(Date.parse('2025-06-15T08:30:00Z'))).toBe('2025-06-15T09:30:00+01:00');
    expect(londonTime(Date.parse('2025-12-15T08:30:00Z'))).toBe('2025-12-15T08:30:00+00:00');
    expect(londonTime(Date.parse('2025-06-15T23:30:00Z'))).toBe('2025-06-16T00:30:00+01:00');
  });

  it('tells the two half past ones of the night the clocks go back apart', () => {
    expect(londonTime(Date.parse('2025-10-26T00:30:00Z'))).toBe('2025-10-26T01:30:00+01:00');
    expect(londonTime(Date.parse('2025-10-26T01:30:00Z'))).toBe('2025-10-26T01:30:00+00:00');
  });
});
