import { given } from '../drawn.given.js';
import { placementMoves } from './placement-moves.indicator.js';

const year = ['2025-04-01', '2026-03-31'] as const;

describe('cla-placement-moves', () => {
  it('EX-MOVE-1: counts two moves of one child, and one child', () => {
    given(`
      child | from       | place     | reason | ended
      cat   | 2024-09-01 | K2@first  | S      | LAREQ
      cat   | 2025-05-10 | K2@second | P      | CREQB
      cat   | 2025-05-20 | K2@third  | P`)
      .during(...year)
      .expectFigure(placementMoves, { value: 2, companions: { children: 1 } })
      .during(...year)
      .expectBy(placementMoves, 'changeReason', { LAREQ: 1, CREQB: 1 })
      .during(...year)
      .expectBy(placementMoves, 'placementLeft', { homes: 2 });
  });

  it('EX-MOVE-2: takes the age on the day of the move, the birthday counted', () => {
    given(`
      child | from       | place | reason | born
      cat   | 2024-09-01 | U6    | S      | 2011-05-10
      cat   | 2025-05-10 | K2    | P      |
      dan   | 2024-09-01 | U6    | S      | 2011-05-11
      dan   | 2025-05-10 | K2    | P      |
      eve   | 2024-09-01 | U6    | S      |
      eve   | 2025-05-10 | K2    | P      |`)
      .during(...year)
      .expectBy(placementMoves, 'age', { 13: 1, 14: 1, 'not-recorded': 1 })
      .during(...year)
      .expectBy(placementMoves, 'ageBand', { '10-15': 2, 'not-recorded': 1 });
  });

  it('counts a move on the first and on the last day of the period, and none a day outside', () => {
    given(`
      child | from       | place | reason
      ann   | 2024-09-01 | U6    | S
      ann   | 2025-03-31 | U6    | P
      bob   | 2024-09-01 | U6    | S
      bob   | 2025-04-01 | U6    | P
      cat   | 2024-09-01 | U6    | S
      cat   | 2026-03-31 | U6    | B
      dan   | 2024-09-01 | U6    | S
      dan   | 2026-04-01 | U6    | P`)
      .during(...year)
      .expect(placementMoves, { bob: 'numerator', cat: 'numerator' });
  });

  it('takes entering, changes under the same carer, holidays and going missing for no moves', () => {
    given(
      `
      child | from       | to         | place | reason | ls
      ann   | 2025-05-01 |            | U6    | S      | C1
      bob   | 2024-09-01 |            | U6    | S      | C1
      bob   | 2025-05-01 |            | U6/PR1 | T     |
      bob   | 2025-06-01 |            | U4/PR1 | U     | C2
      cat   | 2024-09-01 | 2025-07-01 | U6    | S      | C1
      cat   | 2025-07-01 | 2025-07-10 | T3    | P      |
      cat   | 2025-07-10 |            | U6    | P      |
      dan   | 2024-09-01 |            | U6    | S      | C1`,
      `
      child | from       | to
      dan   | 2025-06-01 | 2025-06-04`,
    )
      .during(...year)
      .expect(placementMoves, {});
  });

  it('takes leaving one short-break home for another for no move', () => {
    given(`
      child | from       | place | reason | ls
      cat   | 2024-09-01 | K2    | S      | V4
      cat   | 2025-05-01 | R1    | P      |`)
      .during(...year)
      .expect(placementMoves, {});
  });
});
