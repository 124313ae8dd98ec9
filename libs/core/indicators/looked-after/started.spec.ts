import { given } from '../drawn.given.js';
import { ceased, ceasedByReason } from './ceased.indicator.js';
import { duringPeriod } from './during-period.indicator.js';
import { previouslyLookedAfter12mPct } from './previously-looked-after.indicator.js';
import { started } from './started.indicator.js';
import { newPlacements } from '../placements/new-placements.indicator.js';

const year = ['2024-04-01', '2025-03-31'] as const;

describe('cla-started', () => {
  it('EX-START-1: counts a child who came in twice in the year once, and both starts beside it', () => {
    given(`
      child | from       | to         | place | reason | rec
      cat   | 2024-04-10 | 2024-06-01 | U6    | S      | E4A
      cat   | 2024-11-05 | 2025-02-01 | U6    | S      | E4B`)
      .during(...year)
      .expectFigure(started, { value: 1, companions: { starts: 2, recordsBeginningInCare: 0 } })
      .during(...year)
      .expectFigure(ceased, { value: 1, companions: { ceases: 2, endedWithoutReason: 0 } })
      .during(...year)
      .expectBy(ceasedByReason, 'reasonCeased', { E4B: 1 })
      .during(...year)
      .expectFigure(duringPeriod, { value: 1 })
      .during(...year)
      .expect(previouslyLookedAfter12mPct, { cat: ['denominator', 'numerator'] });
  });

  it('EX-START-2: three siblings taken in together are three children, three starts and three placements', () => {
    given(`
      child       | from       | to | place              | reason
      ann bob cat | 2024-09-02 |    | U6/PR1 with jones  | S`)
      .during(...year)
      .expectFigure(started, { value: 3, companions: { starts: 3, recordsBeginningInCare: 0 } })
      .during(...year)
      .expectFigure(newPlacements, { value: 3 });
  });

  it('counts a start on the first and on the last day of the period, and none a day outside', () => {
    given(`
      child | from       | to | place | reason
      ann   | 2024-03-31 |    | U6    | S
      bob   | 2024-04-01 |    | U6    | S
      cat   | 2025-03-31 |    | U6    | S
      dan   | 2025-04-01 |    | U6    | S`)
      .during(...year)
      .expect(started, { bob: 'numerator', cat: 'numerator' });
  });

  it('takes a record that begins inside a period of care for no start, and shows it apart', () => {
    given(`
      child | from       | to | place | reason
      cat   | 2024-04-01 |    | U6    | (S)`)
      .during(...year)
      .expectFigure(started, { value: 0, companions: { starts: 0, recordsBeginningInCare: 1 } });
  });

  it('takes a short break for no start', () => {
    given(`
      child | from       | to         | place | reason | ls
      ann   | 2024-05-03 | 2024-05-05 | K2    | S      | V3
      bob   | 2024-05-03 |            | K2    | S      | V4`)
      .during(...year)
      .expectFigure(started, { value: 0, companions: { starts: 0, recordsBeginningInCare: 0 } });
  });

  it('breaks starts down by what was so on the first day, and by age not recorded where no birth is', () => {
    given(`
      child | from       | to         | place | reason | ls | cin | born
      ann   | 2024-05-01 | 2024-06-01 | U6    | S      | V2 | N1  | 2014-05-01
      ann   | 2024-06-01 |            | K2    | B      | C1
      bob   | 2024-05-01 |            | U6    | S      | L1 | N5`)
      .during(...year)
      .expectBy(started, 'legalStatus', { V2: 1, L1: 1 })
      .during(...year)
      .expectBy(started, 'ageBand', { '10-15': 1, 'not-recorded': 1 })
      .during(...year)
      .expectBy(started, 'placementGroup', { 'foster-other': 2 });
  });
});

describe('cla-during-period', () => {
  it('counts a child with one looked-after day in the period, but not by the day care ended alone', () => {
    given(`
      child | from       | to         | place | reason
      ann   | 2024-01-01 | 2024-04-01 | U6    | S
      bob   | 2024-01-01 | 2024-04-02 | U6    | S
      cat   | 2025-03-31 |            | U6    | S
      dan   | 2025-04-01 |            | U6    | S
      eve   | 2020-01-01 |            | U6    | S`)
      .during(...year)
      .expect(duringPeriod, { bob: 'numerator', cat: 'numerator', eve: 'numerator' });
  });

  it('counts a child once however many periods of care there were, and short breaks not at all', () => {
    given(`
      child | from       | to         | place | reason | ls
      ann   | 2024-05-01 | 2024-06-01 | U6    | S      | C2
      ann   | 2024-08-01 | 2024-09-01 | U6    | S      | C2
      bob   | 2024-05-01 |            | K2    | S      | V4
      cat   | 2024-05-03 | 2024-05-05 | K2    | S      | V3`)
      .during(...year)
      .expectFigure(duringPeriod, { value: 1 });
  });
});
