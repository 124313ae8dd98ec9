import { given } from '../drawn.given.js';
import { currentPlacementDuration } from './current-placement-duration.indicator.js';
import { newPlacements } from './new-placements.indicator.js';
import { placementChangeReasonsGiven } from './placement-change-reasons.indicator.js';
import { unplannedEnds } from './unplanned-ends.indicator.js';

const year = ['2024-04-01', '2025-03-31'] as const;

const changes = given(`
  child | from       | to         | place  | reason | ended
  ann   | 2024-05-01 | 2024-07-01 | U6/PR4 | S      | CARPL
  ann   | 2024-07-01 | 2024-09-01 | U6/PR1 | P      | PLACE
  ann   | 2024-09-01 | 2024-11-01 | U4/PR1 | T      | CREQB
  ann   | 2024-11-01 |            | K2/PR4 | P
  bob   | 2024-05-01 | 2025-03-31 | U6/PR4 | S      | CLOSE
  bob   | 2025-03-31 | 2025-04-01 | U6/PR1 | P      | CHILD
  bob   | 2025-04-01 |            | U6/PR4 | P
  cat   | 2024-05-01 | 2024-06-01 | U6/PR4 | S
  cat   | 2024-06-01 |            | U6/PR1 | P`);

describe('cla-new-placements', () => {
  it('counts every placement entered in the record: entries, moves and changes under the same carer', () => {
    changes
      .during(...year)
      .expectFigure(newPlacements, { value: 8 })
      .during(...year)
      .expectBy(newPlacements, 'placementEntered', { 'foster-other': 7, homes: 1 });
  });

  it('counts no temporary stay, no return from one and no short break', () => {
    given(`
      child | from       | to         | place | reason | ls
      ann   | 2024-03-01 | 2024-05-01 | U6    | S      | C2
      ann   | 2024-05-01 | 2024-05-10 | T2    | P      |
      ann   | 2024-05-10 |            | U6    | P      |
      bob   | 2024-05-03 | 2024-05-05 | K2    | S      | V3`)
      .during(...year)
      .expectFigure(newPlacements, { value: 0 });
  });
});

describe('cla-placement-change-reasons', () => {
  it('counts records that ended with a reason, on the day they ended, with status only beside them', () => {
    changes
      .during(...year)
      .expectFigure(placementChangeReasonsGiven, { value: 4, companions: { statusOnly: 1 } })
      .during(...year)
      .expectBy(placementChangeReasonsGiven, 'changeReason', { CARPL: 1, PLACE: 1, CREQB: 1, CLOSE: 1 });
  });
});

describe('cla-unplanned-ends', () => {
  it('counts ends for another reason than the care plan, a status or a closure', () => {
    changes
      .during(...year)
      .expect(unplannedEnds, { ann: ['denominator', 'denominator', 'numerator'], bob: 'denominator' })
      .during(...year)
      .expectFigure(unplannedEnds, { value: 25, numerator: 1, denominator: 4 });
  });

  it('asks nothing of ends without a reason, and has no value where there is none with', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2024-05-01 | 2024-06-01 | U6    | S
      cat   | 2024-06-01 |            | U6    | P`)
      .during(...year)
      .expectFigure(unplannedEnds, { value: null, numerator: 0, denominator: 0 });
  });
});

describe('cla-current-placement-duration', () => {
  it('gives the median of days with the present carer, the night of the day itself counted', () => {
    given(`
      child | from       | place | reason
      ann   | 2025-03-31 | U6    | S
      bob   | 2025-03-22 | U6    | S
      cat   | 2025-01-01 | U6    | S
      cat   | 2025-03-01 | U6    | T
      dan   | 2025-01-01 | U6    | S
      dan   | 2025-03-12 | K2    | P`)
      .on('2025-03-31')
      .expectFigure(currentPlacementDuration, {
        value: 15,
        numerator: 1 + 10 + 90 + 20,
        denominator: 4,
        companions: { mean: 30.3, longest: 90 },
      });
  });

  it('measures nobody who has left, and no short break', () => {
    given(`
      child | from       | to         | place | reason | ls
      ann   | 2024-05-01 | 2025-03-31 | U6    | S      | C2
      bob   | 2024-05-01 |            | K2    | S      | V4`)
      .on('2025-03-31')
      .expectFigure(currentPlacementDuration, { value: null, denominator: 0 });
  });
});
