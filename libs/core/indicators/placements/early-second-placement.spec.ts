import { given } from '../drawn.given.js';
import { earlySecondPlacement } from './early-second-placement.indicator.js';

const year = ['2024-04-01', '2025-03-31'] as const;

describe('cla-early-second-placement', () => {
  it('counts a second placement begun on the seventh day, not on the eighth', () => {
    given(`
      child | from       | place | reason
      ann   | 2024-05-01 | U6    | S
      ann   | 2024-05-08 | U6    | P
      bob   | 2024-05-01 | U6    | S
      bob   | 2024-05-09 | U6    | P
      cat   | 2024-05-01 | U6    | S`)
      .during(...year)
      .expect(earlySecondPlacement, { ann: 'numerator', bob: 'denominator', cat: 'denominator' });
  });

  it('calls starts not yet due until seven days of the period have passed', () => {
    given(`
      child | from       | place | reason
      ann   | 2025-03-24 | U6    | S
      bob   | 2025-03-25 | U6    | S
      cat   | 2025-03-25 | U6    | S
      cat   | 2025-03-26 | U6    | P`)
      .during(...year)
      .expect(earlySecondPlacement, { ann: 'denominator', bob: 'not-yet-due', cat: 'not-yet-due' })
      .during(...year)
      .expectFigure(earlySecondPlacement, { value: 0, numerator: 0, denominator: 1, notYetDue: 2 })
      .during('2024-04-01', '2025-04-01')
      .expectFigure(earlySecondPlacement, { value: 33.3, numerator: 1, denominator: 3, notYetDue: 0 });
  });

  it('takes a night in hospital for no second placement, nor another start', () => {
    given(`
      child | from       | to         | place | reason
      ann   | 2024-05-01 | 2024-05-03 | U6    | S
      ann   | 2024-05-03 | 2024-05-04 | T1    | P
      ann   | 2024-05-04 |            | U6    | P
      bob   | 2024-05-01 | 2024-05-03 | U6    | S
      bob   | 2024-05-05 |            | U6    | S`)
      .during(...year)
      .expect(earlySecondPlacement, { ann: 'denominator', bob: ['denominator', 'denominator'] });
  });

  it('asks nothing of short breaks or of records that begin in care', () => {
    given(`
      child | from       | place | reason | ls
      ann   | 2024-05-01 | K2    | S      | V4
      ann   | 2024-05-03 | R1    | P      |
      bob   | 2024-05-01 | U6    | (S)    | C2
      bob   | 2024-05-03 | U6    | P      |`)
      .during(...year)
      .expect(earlySecondPlacement, {});
  });
});
