import { chanceFrom } from './chance.js';
import { daysOf, gaps, inCare, lived } from './in-care.given.js';
import { carePlanDuring, reviewsDuring } from './reviews.js';

describe('looked-after reviews', () => {
  const care = inCare(lived('2012-05-01', ['2019-05-01', '2025-02-10']), ['2019-05-01', 'U6']);
  const held = daysOf(reviewsDuring(care, chanceFrom(3)), 'looked-after-review-held');

  it('follow one another: some weeks, then three months, then six', () => {
    expect(held.slice(0, 4)).toEqual(['2019-05-15', '2019-08-09', '2020-01-24', '2020-07-10']);
  });

  it('are mostly held in time and never after care has ended', () => {
    const later = gaps(held).slice(1);
    expect(later.filter((days) => days <= 184).length / later.length).toBeGreaterThan(0.7);
    expect(held.at(-1) ?? '').toMatch(/^2024|^2025-0[12]/);
  });

  it('ask nobody under four how they took part', () => {
    const baby = inCare(lived('2020-05-01', ['2020-06-01', '2024-05-01']), ['2020-06-01', 'U6']);
    const codes = reviewsDuring(baby, chanceFrom(3)).map(({ data }) =>
      'participation' in data ? data.participation : '',
    );
    expect(new Set(codes)).toEqual(new Set(['PN0']));
  });

  it('begin again with the next period of care', () => {
    const life = lived('2012-05-01', ['2019-05-01', '2020-02-10'], ['2022-03-01', '2023-02-10']);
    const again = daysOf(
      reviewsDuring(inCare(life, ['2022-03-01', 'U6']), chanceFrom(3)),
      'looked-after-review-held',
    );
    expect(again[0]).toBe('2022-03-11');
  });
});

describe('the care plan', () => {
  it('is approved soon after the start, and sometimes reviewed after a move', () => {
    const life = lived('2012-05-01', ['2019-05-01', '2025-02-10']);
    const moves = ['2020-01-06', '2021-01-06', '2022-01-06', '2023-01-06', '2024-01-06'];
    const told = carePlanDuring(
      inCare(life, ['2019-05-01', 'U6'], ...moves.map((on) => [on, 'U6'] as const)),
      chanceFrom(2),
    );
    expect(daysOf(told, 'care-plan-approved')).toEqual(['2019-05-13']);
    expect(daysOf(told, 'care-plan-reviewed').length).toBeGreaterThan(0);
    expect(daysOf(told, 'care-plan-reviewed').length).toBeLessThan(5);
  });
});
