import { estimated } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { ratePer10k } from './rate-per-10k.indicator.js';

const children = given(`
  child      | from       | to | place | reason
  c1..c418   | 2024-05-01 |    | U6    | S
  early      | 2024-05-01 | 2025-03-31 | U6 | S`);

const firstEstimate = estimated('2024-06-30', 60_500, '2025-07-15');
const revisedEstimate = estimated('2024-06-30', 59_900, '2026-07-15');

describe('cla-rate-per-10k', () => {
  it('EX-RATE-1: 418 children among 60,500 are 69 per 10,000', () => {
    children
      .where(firstEstimate)
      .on('2025-03-31')
      .expectFigure(ratePer10k, {
        value: 69,
        numerator: 418,
        denominator: 60_500,
        companions: { unrounded: 69.09 },
      });
  });

  it('EX-RATE-2: a revised estimate changes the rate with no event about any child', () => {
    children
      .where(firstEstimate, revisedEstimate)
      .on('2025-03-31')
      .expectFigure(ratePer10k, { value: 70, denominator: 59_900, companions: { unrounded: 69.78 } });
  });

  it('uses the newest mid-year date that is not after the day asked about', () => {
    const estimates = [
      estimated('2023-06-30', 60_000, '2024-07-15'),
      firstEstimate,
      estimated('2025-06-30', 61_000, '2026-07-15'),
    ];
    children
      .where(...estimates)
      .on('2024-06-29')
      .expectFigure(ratePer10k, { denominator: 60_000 })
      .on('2024-06-30')
      .expectFigure(ratePer10k, { denominator: 60_500 });
  });

  it('has no value where no estimate is known', () => {
    children.on('2025-03-31').expectFigure(ratePer10k, {
      value: null,
      numerator: 418,
      denominator: null,
      companions: { unrounded: null },
    });
  });
});
