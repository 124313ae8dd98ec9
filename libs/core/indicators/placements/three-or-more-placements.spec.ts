import { given } from '../drawn.given.js';
import { inHouseFosterPct } from './in-house-foster-pct.indicator.js';
import { newPlacements } from './new-placements.indicator.js';
import { placementMoves } from './placement-moves.indicator.js';
import { placements3plus12m, placements3plus24m } from './three-or-more-placements.indicator.js';

const yearEnd = '2025-03-31';
const year = ['2024-04-01', '2025-03-31'] as const;

describe('cla-placements-3plus-12m-pct', () => {
  it('EX-PLC-1: takes changes of legal status for no placements', () => {
    given(`
      child | from       | place | reason | ls
      cat   | 2024-05-01 | U6    | S      | V2
      cat   | 2024-06-01 |       | L      | C1
      cat   | 2024-12-01 |       | L      | C2`)
      .on(yearEnd)
      .expect(placements3plus12m, { cat: 'denominator' })
      .during(...year)
      .expectFigure(newPlacements, { value: 1 })
      .during(...year)
      .expectFigure(placementMoves, { value: 0 });
  });

  it('EX-PLC-2: counts an emergency bed, a short-term home and a children’s home as three placements, two moves', () => {
    given(`
      child | from       | place  | reason
      cat   | 2024-11-02 | U6/PR4 | S
      cat   | 2024-11-04 | U6/PR1 | P
      cat   | 2025-02-10 | K2/PR4 | P`)
      .on('2025-02-09')
      .expect(placements3plus12m, { cat: 'denominator' })
      .on('2025-02-10')
      .expect(placements3plus12m, { cat: 'numerator' })
      .on(yearEnd)
      .expectFigure(placements3plus12m, { value: 100, numerator: 1, denominator: 1 })
      .during(...year)
      .expectFigure(placementMoves, { value: 2 });
  });

  it('EX-PLC-3: does not take a hospital stay for a move', () => {
    given(`
      child | from       | to         | place  | reason
      cat   | 2024-01-01 | 2024-08-01 | U6@home | S
      cat   | 2024-08-01 | 2024-08-12 | T1      | P
      cat   | 2024-08-12 |            | U6@home | P`)
      .on(yearEnd)
      .expect(placements3plus12m, { cat: 'denominator' })
      .during(...year)
      .expectFigure(placementMoves, { value: 0 })
      .during('2024-01-01', '2025-03-31')
      .expectFigure(newPlacements, { value: 1 });
  });

  it('EX-PLC-4: takes going elsewhere after a hospital stay for one move, on the day of arriving there', () => {
    given(`
      child | from       | to         | place    | reason
      cat   | 2024-01-01 | 2024-08-01 | U6@home  | S
      cat   | 2024-08-01 | 2024-08-12 | T1       | P
      cat   | 2024-08-12 |            | U6@other | P`)
      .on(yearEnd)
      .expect(placements3plus12m, { cat: 'denominator' })
      .during('2024-08-01', '2024-08-11')
      .expectFigure(placementMoves, { value: 0 })
      .during('2024-08-12', '2024-08-12')
      .expectFigure(placementMoves, { value: 1 })
      .during('2024-01-01', '2025-03-31')
      .expectFigure(newPlacements, { value: 2 });
  });

  it('EX-PLC-5: takes foster carers who become adopters for the same placement', () => {
    given(`
      child | from       | place  | reason | ls
      cat   | 2024-05-01 | U6     | S      | C2
      cat   | 2024-07-01 | U3     | P      |
      cat   | 2025-01-15 | A5     | U      | E1`)
      .on(yearEnd)
      .expect(placements3plus12m, { cat: 'denominator' })
      .during(...year)
      .expectFigure(placementMoves, { value: 1 });
  });

  it('EX-PLC-6: counts coming back to the same carer after going home as a second placement, and no move', () => {
    given(`
      child | from       | to         | place           | reason
      cat   | 2024-04-10 | 2024-06-01 | U6@home with f7 | S
      cat   | 2024-11-05 |            | U6@home with f7 | S`)
      .on(yearEnd)
      .expect(placements3plus12m, { cat: 'denominator' })
      .during(...year)
      .expectFigure(placementMoves, { value: 0 })
      .during(...year)
      .expectFigure(newPlacements, { value: 2 });
  });

  it('EX-PLC-6: and a third entry as the third placement', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2024-04-10 | 2024-06-01 | U6    | S
      cat   | 2024-11-05 | 2024-12-01 | U6    | S
      cat   | 2025-01-05 |            | U6    | S`)
      .on(yearEnd)
      .expect(placements3plus12m, { cat: 'numerator' });
  });

  it('EX-PLC-7: does not count a placement left on the first day of the window, but one left a day later', () => {
    given(`
      child | from       | to         | place | reason
      ann   | 2023-12-01 | 2024-04-01 | U6    | S
      ann   | 2024-04-01 | 2024-09-01 | U6    | P
      ann   | 2024-09-01 |            | K2    | P
      bob   | 2023-12-01 | 2024-04-02 | U6    | S
      bob   | 2024-04-02 | 2024-09-01 | U6    | P
      bob   | 2024-09-01 |            | K2    | P`)
      .on(yearEnd)
      .expect(placements3plus12m, { ann: 'denominator', bob: 'numerator' })
      .on('2025-03-30')
      .expect(placements3plus12m, { ann: 'numerator', bob: 'numerator' })
      .on('2025-04-01')
      .expect(placements3plus12m, { ann: 'denominator', bob: 'denominator' });
  });

  it('EX-PLC-8: takes carers who change agency for the same placement, in-house from that day', () => {
    given(`
      child | from       | place         | reason
      cat   | 2024-05-01 | U6/PR4 with f | S
      cat   | 2024-10-01 | U6/PR1 with f | T`)
      .on('2024-09-30')
      .expect(inHouseFosterPct, { cat: 'denominator' })
      .on('2024-10-01')
      .expect(inHouseFosterPct, { cat: 'numerator' })
      .during(...year)
      .expectFigure(placementMoves, { value: 0 });
  });

  it('does not take a change of status only (REASON_PLACE_CHANGE PLACE) for a move, even under RNE P', () => {
    given(`
      child | from       | place | reason | ended
      cat   | 2024-05-01 | U6    | S      | PLACE
      cat   | 2024-07-01 | U4    | P      | PLACE
      cat   | 2024-09-01 | U5    | P`)
      .on(yearEnd)
      .expect(placements3plus12m, { cat: 'denominator' })
      .expectFindings({ cat: ['move-with-same-carer', 'move-with-same-carer', 'not-registered'] });
  });

  it('does not count a child who has left, nor short breaks', () => {
    given(`
      child | from       | to         | place | reason | ls
      ann   | 2024-05-01 | 2024-07-01 | U6    | S      | C2
      ann   | 2024-07-01 | 2024-09-01 | U6    | P
      ann   | 2024-09-01 | 2025-03-31 | K2    | P
      bob   | 2024-05-03 | 2024-05-05 | K2    | S      | V3
      bob   | 2024-06-03 | 2024-06-05 | K2    | S      | V3
      bob   | 2024-07-03 | 2024-07-05 | K2    | S      | V3
      bob   | 2025-02-01 |            | U6    | S      | V2`)
      .on(yearEnd)
      .expect(placements3plus12m, { bob: 'denominator' });
  });
});

describe('cla-placements-3plus-24m-pct', () => {
  it('asks children looked after for two years whether they lived in three placements in them', () => {
    given(`
      child | from       | to         | place | reason
      ann   | 2023-04-01 | 2023-09-01 | U6    | S
      ann   | 2023-09-01 | 2024-01-01 | U6    | P
      ann   | 2024-01-01 |            | K2    | P
      bob   | 2023-04-02 | 2023-09-01 | U6    | S
      bob   | 2023-09-01 | 2024-01-01 | U6    | P
      bob   | 2024-01-01 |            | K2    | P
      cat   | 2020-01-01 | 2023-04-01 | U6    | S
      cat   | 2023-04-01 | 2024-01-01 | U6    | P
      cat   | 2024-01-01 |            | K2    | P`)
      .on(yearEnd)
      .expect(placements3plus24m, { ann: 'numerator', cat: 'denominator' });
  });
});
