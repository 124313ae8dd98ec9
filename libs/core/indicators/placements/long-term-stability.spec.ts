import { given } from '../drawn.given.js';
import { longTermStability } from './long-term-stability.indicator.js';

const yearEnd = '2025-03-31';

describe('cla-long-term-stability-pct', () => {
  it('EX-STB-1: asks children who are 15 on the day, not 16', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2020-01-01 | U4    | S      | 2009-04-01
      bob   | 2020-01-01 | U4    | S      | 2009-03-31`)
      .on(yearEnd)
      .expect(longTermStability, { ann: 'numerator' });
  });

  it('EX-STB-2: asks children looked after since 1 October two and a half years ago, not 2 October', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2022-10-01 | U4    | S      | 2012-05-01
      bob   | 2022-10-02 | U4    | S      | 2012-05-01`)
      .on(yearEnd)
      .expect(longTermStability, { ann: 'numerator' });
  });

  it('EX-STB-3: calls a carer since 1 April two years ago stable, not since 2 April', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2020-01-01 | U6    | S      | 2012-05-01
      ann   | 2023-04-01 | U4    | P      |
      bob   | 2020-01-01 | U6    | S      | 2012-05-01
      bob   | 2023-04-02 | U4    | P      |`)
      .on(yearEnd)
      .expect(longTermStability, { ann: 'numerator', bob: 'denominator' })
      .on(yearEnd)
      .expectFigure(longTermStability, { value: 50, numerator: 1, denominator: 2 });
  });

  it('EX-STB-4: counts an adoptive placement together with the placement before it', () => {
    given(`
      child | from       | place    | reason | ls | born
      cat   | 2022-01-01 | U6       | S      | C2 | 2021-05-01
      cat   | 2024-10-01 | A6@other | P      | E1 |`)
      .on(yearEnd)
      .expect(longTermStability, { cat: 'numerator' });
  });

  it('EX-STB-4: but only for adoption, and only with the one before', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2022-01-01 | U6    | S      | 2021-05-01
      ann   | 2024-10-01 | U4    | P      |
      bob   | 2022-01-01 | U6    | S      | 2021-05-01
      bob   | 2023-06-01 | U4    | P      |
      bob   | 2024-10-01 | A6    | P      |`)
      .on(yearEnd)
      .expect(longTermStability, { ann: 'denominator', bob: 'denominator' });
  });

  it('EX-STB-5: bridges five days in hospital and a change of registration under the same carers', () => {
    given(`
      child | from       | to         | place   | reason | born
      cat   | 2022-01-01 | 2023-06-01 | U6@hill | S      | 2012-05-01
      cat   | 2023-06-01 | 2024-06-01 | U6@hill | T      |
      cat   | 2024-06-01 | 2024-06-06 | T1      | P      |
      cat   | 2024-06-06 |            | U6@hill | P      |`)
      .on(yearEnd)
      .expect(longTermStability, { cat: 'numerator' })
      .on('2024-06-03')
      .expect(longTermStability, { cat: 'outside' })
      .on('2024-07-01')
      .expect(longTermStability, { cat: 'numerator' });
  });

  it('EX-STB-6: leaves a child who went home for a week out of the denominator', () => {
    given(`
      child | from       | to         | place   | reason | rec | born
      cat   | 2020-01-01 | 2023-03-01 | U6@hill | S      | E4B | 2012-05-01
      cat   | 2023-03-08 |            | U6@hill | S      |     |`)
      .on(yearEnd)
      .expect(longTermStability, { cat: 'outside' });
  });

  it('shows a child without a date of birth as unknown, and counts them nowhere', () => {
    given(`
      child | from       | place | reason
      cat   | 2020-01-01 | U4    | S`)
      .on(yearEnd)
      .expect(longTermStability, { cat: 'unknown' })
      .on(yearEnd)
      .expectFigure(longTermStability, { value: null, numerator: 0, denominator: 0, unknown: 1 });
  });

  it('counts years in short breaks neither as care nor as time with a carer', () => {
    given(`
      child | from       | place | reason | ls | born
      cat   | 2020-01-01 | K2    | S      | V4 | 2012-05-01
      cat   | 2023-06-01 |       | L      | V2 |`)
      .on(yearEnd)
      .expect(longTermStability, { cat: 'outside' });
  });
});
