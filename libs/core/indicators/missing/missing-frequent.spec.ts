import { given } from '../drawn.given.js';
import { missingFrequent } from './missing-frequent.indicator.js';

const inCare = `
  child       | from       | place | reason
  ann bob cat | 2024-09-02 | U6    | S`;

describe('cla-missing-frequent', () => {
  it('counts three starts in the 30 days to the date, its own day included, and lets them go one by one', () => {
    given(
      inCare,
      `
      child | from       | to
      ann   | 2025-06-01 | 2025-06-01
      ann   | 2025-06-10 | 2025-06-12
      ann   | 2025-06-30 |
      bob   | 2025-05-31 | 2025-06-05
      bob   | 2025-06-10 | 2025-06-12
      bob   | 2025-06-30 | 2025-06-30
      cat   | 2025-06-01 | 2025-06-30`,
    )
      .on('2025-06-29')
      .expect(missingFrequent[0], { ann: 'denominator', bob: 'denominator', cat: 'denominator' })
      .on('2025-06-30')
      .expect(missingFrequent[0], { ann: 'numerator', bob: 'denominator', cat: 'denominator' })
      .on('2025-07-01')
      .expect(missingFrequent[0], { ann: 'denominator', bob: 'denominator', cat: 'denominator' })
      .on('2025-06-30')
      .expectFigure(missingFrequent[0], { value: 33.3, companions: { frequentIn90Days: 2 } });
  });

  it('counts missing and away together only in their own sibling', () => {
    given(
      inCare,
      `
      child | kind | from       | to
      ann   | M    | 2025-06-01 | 2025-06-02
      ann   | A    | 2025-06-10 | 2025-06-12
      ann   | M    | 2025-06-20 | 2025-06-21`,
    )
      .on('2025-06-30')
      .expectFigure(missingFrequent[0], { numerator: 0 })
      .on('2025-06-30')
      .expectFigure(missingFrequent[1], { numerator: 0 })
      .on('2025-06-30')
      .expectFigure(missingFrequent[2], { numerator: 1 });
  });

  it('asks nothing of a child who has left', () => {
    given(
      `
      child | from       | to         | place | reason
      cat   | 2024-09-02 | 2025-06-30 | U6    | S`,
      `
      child | from       | to
      cat   | 2025-06-01 | 2025-06-02
      cat   | 2025-06-10 | 2025-06-12
      cat   | 2025-06-20 | 2025-06-21`,
    )
      .on('2025-06-29')
      .expect(missingFrequent[0], { cat: 'numerator' })
      .on('2025-06-30')
      .expect(missingFrequent[0], {});
  });
});
