import { given } from '../drawn.given.js';
import { ceasedPermanencePct } from './ceased-permanence-pct.indicator.js';

const year = ['2024-04-01', '2025-03-31'] as const;

describe('cla-ceased-permanence-pct', () => {
  it('EX-PERM-1: 12 of 40 narrow, 14 of 40 wide, 12 of 28 under 18', () => {
    given(`
      child                | from       | to         | place | reason | rec | born
      adopted1..adopted5   | 2022-01-10 | 2024-10-01 | A6    | S      | E11 | 2020-01-01
      dispensed1           | 2022-01-10 | 2024-10-01 | A6    | S      | E12 | 2020-01-01
      guarded1..guarded6   | 2022-01-10 | 2024-10-01 | U1    | S      | E45 | 2015-01-01
      arranged1..arranged2 | 2022-01-10 | 2024-10-01 | U1    | S      | E41 | 2015-01-01
      home1..home10        | 2022-01-10 | 2024-10-01 | U6    | S      | E4A | 2012-01-01
      unplanned1..unplanned4 | 2022-01-10 | 2024-10-01 | U6  | S      | E4B | 2012-01-01
      grown1..grown12      | 2022-01-10 | 2024-10-01 | U6    | S      | E5  | 2006-10-01`)
      .during(...year)
      .expectFigure(ceasedPermanencePct, {
        value: 30,
        numerator: 12,
        denominator: 40,
        companions: {
          wideNumerator: 14,
          widePct: 35,
          under18Numerator: 12,
          under18Denominator: 28,
          under18Pct: 42.9,
        },
      });
  });

  it('EX-PERM-2: counts an adoption in the year of the order, not of moving in', () => {
    const adopted = given(`
      child | from       | to         | place | reason | rec
      cat   | 2023-01-10 | 2024-06-01 | U6    | S
      cat   | 2024-06-01 | 2025-04-02 | A6    | P      | E11`);
    adopted
      .during(...year)
      .expect(ceasedPermanencePct, { cat: 'outside' })
      .during('2025-04-01', '2026-03-31')
      .expect(ceasedPermanencePct, { cat: 'numerator' });
  });

  it('takes the last end of the period, so a return after guardianship is only in the denominator', () => {
    given(`
      child | from       | to         | place | reason | rec
      ann   | 2023-01-10 | 2024-05-01 | U1    | S      | E45
      ann   | 2024-07-01 | 2025-01-10 | U6    | S      | E4B
      bob   | 2023-01-10 | 2024-05-01 | U6    | S      | E4B
      bob   | 2024-07-01 | 2025-01-10 | U1    | S      | E47`)
      .during(...year)
      .expect(ceasedPermanencePct, { ann: 'denominator', bob: 'numerator' });
  });

  it('has no value where nobody left', () => {
    given(`
      child | from       | to | place | reason
      cat   | 2023-01-10 |    | U6    | S`)
      .during(...year)
      .expectFigure(ceasedPermanencePct, { value: null, numerator: 0, denominator: 0 });
  });
});
