import { day, isoDate } from '../../core/kernel/day.js';
import { inMonth, monthAsked, monthBefore, monthsView } from './asked-month.js';

const today = day('2026-11-22');

describe('a month', () => {
  it('is the last complete one unless another is asked for', () => {
    const { key, name, from, to, soFar } = monthAsked(undefined, today);
    expect([key, name, isoDate(from), isoDate(to), soFar]).toEqual([
      '2026-10',
      'October 2026',
      '2026-10-01',
      '2026-10-31',
      false,
    ]);
  });

  it('that goes on is told as far as it has come', () => {
    const month = monthAsked('2026-11', today);
    expect([isoDate(month.to), inMonth(month)]).toEqual(['2026-11-22', 'in November 2026 so far']);
    expect(isoDate(monthBefore(month).to)).toBe('2026-10-31');
  });

  it('that has not begun is refused', () => {
    expect(() => monthAsked('2026-12', today)).toThrow('month: has not begun yet');
  });

  it('leads to the one before, and to the one after where it has begun', () => {
    const hrefOf = (key: string): string => `/?month=${key}`;
    expect(monthsView(monthAsked('2026-10', today), today, hrefOf)).toEqual({
      name: 'October 2026',
      before: { name: 'September 2026', href: '/?month=2026-09' },
      after: { name: 'November 2026 so far', href: '/?month=2026-11' },
    });
    expect(monthsView(monthAsked('2026-11', today), today, hrefOf).after).toBeUndefined();
  });
});
