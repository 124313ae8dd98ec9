import { became, moved, registered } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { placementsEndedEarly } from './early-ends-13-15-pct.indicator.js';

const year = ['2025-04-01', '2026-03-31'] as const;

describe('cla-early-ends-13-15-pct', () => {
  it('counts placements left in a move nobody had planned, of all that were lived in at 13 to 15', () => {
    given(`
      child | from       | place  | reason | ended | born
      ann   | 2024-09-01 | K2/PR4 | S      | CREQB | 2011-05-10
      ann   | 2025-06-10 | U6/PR1 | P      |
      bob   | 2024-09-01 | U6/PR1 | S      |       | 2011-05-10
      cat   | 2024-09-01 | U6/PR1 | S      | CARPL | 2011-05-10
      cat   | 2025-06-10 | U4/PR1 | P      |`)
      .during(...year)
      .expectFigure(placementsEndedEarly, {
        value: 20,
        numerator: 1,
        denominator: 5,
        companions: { children: 1, plannedMoves: 1, notSaid: 0, ageNotRecorded: 0 },
      });
  });

  it('believes the move before the reason, and takes one that says neither for none that ended early', () => {
    const born = [registered('2011-05-10'), became('2024-09-01', 'K2/PR4')];
    given()
      .and({
        plannedBehaviour: [
          ...born,
          moved('2025-06-10', 'P', 'U6/PR1', { planned: true, endedBecause: 'CREQB' }),
        ],
        unplannedCarePlan: [
          ...born,
          moved('2025-06-10', 'P', 'U6/PR1', { planned: false, endedBecause: 'CARPL' }),
        ],
        closed: [...born, moved('2025-06-10', 'P', 'U6/PR1', { endedBecause: 'CLOSE' })],
        nothingSaid: [...born, moved('2025-06-10', 'P', 'U6/PR1')],
      })
      .during(...year)
      .expectFigure(placementsEndedEarly, {
        numerator: 1,
        denominator: 8,
        companions: { children: 1, plannedMoves: 2, notSaid: 1, ageNotRecorded: 0 },
      });
  });

  it('takes the age of the day of the move: from the 13th birthday to the day before the 16th', () => {
    given(`
      child  | from       | place  | reason | ended | born
      before | 2024-09-01 | K2/PR4 | S      | CREQB | 2012-06-11
      before | 2025-06-10 | U6/PR1 | P      |
      on     | 2024-09-01 | K2/PR4 | S      | CREQB | 2012-06-10
      on     | 2025-06-10 | U6/PR1 | P      |
      last   | 2024-09-01 | K2/PR4 | S      | CREQB | 2009-06-11
      last   | 2025-06-10 | U6/PR1 | P      |
      after  | 2024-09-01 | K2/PR4 | S      | CREQB | 2009-06-10
      after  | 2025-06-10 | U6/PR1 | P      |`)
      .during('2025-06-10', '2025-06-10')
      // `before` is 12 that day; `last` leaves K2 at 15 and lives in U6 at 15; `after` is 16 and in neither.
      .expectFigure(placementsEndedEarly, { numerator: 2, denominator: 4 });
  });

  it('counts an end on the first and on the last day of the period, and none a day outside', () => {
    given(`
      child | from       | place  | reason | ended | born
      ann   | 2024-09-01 | K2/PR4 | S      | CREQB | 2011-05-10
      ann   | 2025-03-31 | U6/PR1 | P      |
      bob   | 2024-09-01 | K2/PR4 | S      | CREQB | 2011-05-10
      bob   | 2025-04-01 | U6/PR1 | P      |
      cat   | 2024-09-01 | K2/PR4 | S      | CREQB | 2011-05-10
      cat   | 2026-03-31 | U6/PR1 | P      |
      dan   | 2024-09-01 | K2/PR4 | S      | CREQB | 2011-05-10
      dan   | 2026-04-01 | U6/PR1 | P      |`)
      .during(...year)
      // Two of bob and of cat, one of ann and of dan.
      .expectFigure(placementsEndedEarly, { numerator: 2, denominator: 6 });
  });

  it('takes care that ends, a stay in hospital and a change under the same carer for no early end', () => {
    given(`
      child | from       | to         | place  | reason | ended | born
      ann   | 2024-09-01 | 2025-06-10 | K2/PR4 | S      |       | 2011-05-10
      bob   | 2024-09-01 | 2025-07-01 | U6/PR1 | S      |       | 2011-05-10
      bob   | 2025-07-01 | 2025-07-10 | T1     | P      |
      bob   | 2025-07-10 |            | U6/PR1 | P      |
      cat   | 2024-09-01 |            | U6/PR4 | S      | PLACE | 2011-05-10
      cat   | 2025-06-10 |            | U4/PR1 | T      |`)
      .during(...year)
      .expectFigure(placementsEndedEarly, { value: 0, numerator: 0, denominator: 3 });
  });

  it('tells two ends of one child as two, and one child', () => {
    given(`
      child | from       | place  | reason | ended | born
      cat   | 2024-09-01 | K2/PR4 | S      | LAREQ | 2011-05-10
      cat   | 2025-05-10 | K2/PR4 | P      | CREQB
      cat   | 2025-05-20 | K2/PR5 | P`)
      .during(...year)
      .expectFigure(placementsEndedEarly, {
        value: 66.7,
        numerator: 2,
        denominator: 3,
        companions: expect.objectContaining({ children: 1 }),
      });
  });

  it('is told by the provider of the placement left, and by the age when it began', () => {
    const drawn = given(`
      child | from       | place  | reason | ended | born
      ann   | 2020-09-01 | K2/PR4 | S      | CREQB | 2011-05-10
      ann   | 2025-06-10 | U6/PR1 | P      |
      bob   | 2024-09-01 | K2/PR4 | S      |       | 2011-05-10
      cat   | 2025-05-09 | K2     | S      |       | 2011-05-10
      cat   | 2025-05-10 | K2/PR4 | P      |       |`);
    drawn
      .during(...year)
      .expectBy(placementsEndedEarly, 'provider', { PR1: 0, PR4: 33.3, 'not-recorded': 0 })
      .during(...year)
      .expectBy(placementsEndedEarly, 'ageBegun', { 'under-13': 100, '13': 0, '14': 0 });
  });

  it('keeps what was provided last: a carer who changes agency is one placement', () => {
    given(`
      child | from       | place  | reason | ended | born
      cat   | 2024-09-01 | U6/PR4 | S      | PLACE | 2011-05-10
      cat   | 2025-05-10 | U6/PR5 | T      | CREQO
      cat   | 2025-06-10 | U6/PR1 | P      |`)
      .during(...year)
      .expectBy(placementsEndedEarly, 'provider', { PR1: 0, PR5: 100 });
  });

  it('counts no placement of a child whose date of birth is not recorded, and says how many', () => {
    given(`
      child | from       | place  | reason | ended
      cat   | 2024-09-01 | K2/PR4 | S      | CREQB
      cat   | 2025-06-10 | U6/PR1 | P      |`)
      .during(...year)
      .expectFigure(placementsEndedEarly, {
        value: null,
        denominator: 0,
        companions: expect.objectContaining({ ageNotRecorded: 2 }),
      });
  });
});
