import { autumn, notRequired, pep, pepPolicy, spring } from '../../case-record/peps.given.js';
import { became, registered } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { pepInitialOnTimePct } from './initial-on-time-pct.indicator.js';

const october = ['2025-10-01', '2025-10-31'] as const;
const starters = given(`
  child | from       | place | reason | born
  ann   | 2025-10-06 | U6    | S      | 2013-05-01
  bob   | 2025-10-06 | U6    | S      | 2013-05-01
  cat   | 2025-10-06 | U6    | S      | 2013-05-01`)
  .where(autumn, spring)
  .and({
    ann: pep('p1', { kind: 'initial', on: '2025-10-20' }),
    bob: pep('p1', { kind: 'initial', on: '2025-10-21' }),
  });

describe('pep-initial-on-time-pct', () => {
  it('EX-PEP-3: counts a first plan held on the tenth working day, not one held the day after', () => {
    starters
      .during(...october)
      .expect(pepInitialOnTimePct, { ann: 'numerator', bob: 'denominator', cat: 'denominator' })
      .during(...october)
      .expectFigure(pepInitialOnTimePct, {
        value: 33.3,
        numerator: 1,
        denominator: 3,
        companions: { heldLate: 1, ofAllNumerator: 1, ofAllDenominator: 3, ofAllPct: 33.3 },
      });
  });

  it('waits until the deadline, and says of all beside it', () => {
    starters
      .during('2025-10-01', '2025-10-19')
      .expectFigure(pepInitialOnTimePct, {
        value: null,
        notYetDue: 3,
        companions: { heldLate: 0, ofAllNumerator: 1, ofAllDenominator: 3, ofAllPct: 33.3 },
      })
      .during('2025-10-01', '2025-10-20')
      .expectFigure(pepInitialOnTimePct, { value: 33.3, notYetDue: 0 });
  });

  it('EX-PEP-3: counts school days where policy says so: half term gives a week more', () => {
    const duringHalfTerm = given(`
      child | from       | place | reason | born
      cat   | 2025-10-20 | U6    | S      | 2013-05-01`)
      .and({ cat: pep('p1', { kind: 'initial', on: '2025-11-10' }) })
      .where(autumn);
    duringHalfTerm
      .during('2025-10-01', '2025-11-30')
      .expect(pepInitialOnTimePct, { cat: 'denominator' })
      .where(pepPolicy('first-pep-counts-in', 'school-days'))
      .during('2025-10-01', '2025-11-30')
      .expect(pepInitialOnTimePct, { cat: 'numerator' });
  });

  it('counts by the day care started: a start of one month may fall due in the next', () => {
    given(`
      child | from       | place | reason | born
      cat   | 2025-12-15 | U6    | S      | 2013-05-01`)
      .where(autumn, spring)
      .during('2025-12-01', '2025-12-31')
      .expect(pepInitialOnTimePct, { cat: 'denominator' })
      .during('2025-12-01', '2025-12-30')
      .expect(pepInitialOnTimePct, { cat: 'not-yet-due' })
      .during('2026-01-01', '2026-01-31')
      .expect(pepInitialOnTimePct, {});
  });

  it('leaves out who left before it was due and whom no plan is required of, not who left after', () => {
    given(`
      child | from       | to         | place | reason | born
      ann   | 2025-10-06 | 2025-10-20 | U6    | S      | 2013-05-01
      bob   | 2025-10-06 | 2025-10-21 | U6    | S      | 2013-05-01
      cat   | 2025-10-06 |            | U6    | S      | 2013-05-01`)
      .where(autumn)
      .and({ cat: [notRequired('2025-autumn')] })
      .during(...october)
      .expect(pepInitialOnTimePct, { ann: 'excluded', bob: 'denominator', cat: 'excluded' });
  });

  it('asks nothing of the too young, of records that begin in care, or of short breaks', () => {
    given(`
      child | from       | place | reason | born       | ls
      ann   | 2025-10-06 | U6    | S      | 2022-09-02 | C2
      bob   | 2025-10-06 | U6    | (S)    | 2013-05-01 | C2
      cat   | 2025-10-06 | K2    | S      | 2013-05-01 | V4`)
      .where(autumn)
      .during(...october)
      .expect(pepInitialOnTimePct, {});
  });

  it('is unknown without a date of birth, and where the calendar does not reach the deadline', () => {
    given(`
      child | from       | place | reason
      ann   | 2025-12-15 | U6    | S`)
      .and({ bob: [registered('2013-05-01'), became('2025-12-15')] })
      .where(autumn, pepPolicy('first-pep-counts-in', 'school-days'))
      .during('2025-12-01', '2026-03-31')
      .expect(pepInitialOnTimePct, { ann: 'unknown', bob: 'unknown' });
  });
});
