import { chanceFrom } from './chance.js';
import { healthDuring } from './health.js';
import { daysOf, gaps, inCare, lived } from './in-care.given.js';

describe('health assessments', () => {
  it('are an initial one and then reviews', () => {
    const care = inCare(lived('2012-05-01', ['2019-05-01', '2025-02-10']), ['2019-05-01', 'U6']);
    const kinds = healthDuring(care, chanceFrom(4)).map(({ data }) => ('kind' in data ? data.kind : ''));
    expect(kinds.slice(0, 3)).toEqual(['initial', 'review', 'review']);
    expect(kinds.filter((kind) => kind === 'initial')).toHaveLength(1);
  });

  it('are about six months apart before the fifth birthday and twelve after it', () => {
    const care = inCare(lived('2016-05-01', ['2017-05-01', '2026-02-10']), ['2017-05-01', 'U6']);
    const days = daysOf(healthDuring(care, chanceFrom(5)), 'health-assessment-completed');
    const before = gaps(days.filter((on) => on < '2021-05-01'));
    const after = gaps(days.filter((on) => on >= '2021-05-01'));
    expect(Math.min(...before)).toBeGreaterThan(150);
    expect(Math.max(...before)).toBeLessThan(340);
    expect(Math.min(...after)).toBeGreaterThan(300);
  });
});
