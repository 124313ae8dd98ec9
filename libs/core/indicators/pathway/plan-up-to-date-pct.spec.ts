import { planCompleted, planReviewed } from '../../case-record/pathway.given.js';
import { given } from '../drawn.given.js';
import { pathwayPlanInPlace } from './plan-in-place-pct.indicator.js';
import { pathwayPlanUpToDate } from './plan-up-to-date-pct.indicator.js';

/** Eligible from 2025-05-10; the needs assessment is due on 2025-08-10. */
const sixteen = `
  child | from       | place | reason | born
  ann   | 2024-01-06 | U6    | S      | 2009-05-10`;
/** Eligible since 2024-02-01. */
const seventeen = `
  child | from       | place | reason | born
  ann   | 2020-01-06 | U6    | S      | 2008-02-01`;

describe('pathway-plan-up-to-date-pct', () => {
  it('EX-PP-4: a plan of 28 February is up to date on 28 August, and not on the 29th', () => {
    given(seventeen)
      .and({ ann: [planCompleted('2025-02-28')] })
      .on('2025-08-28')
      .expect(pathwayPlanUpToDate, { ann: 'numerator' })
      .on('2025-08-29')
      .expect(pathwayPlanUpToDate, { ann: 'denominator' });
  });

  it('EX-PP-4: a plan of 31 August is up to date to the end of February', () => {
    given(seventeen)
      .and({ ann: [planCompleted('2025-08-31')] })
      .on('2026-02-28')
      .expect(pathwayPlanUpToDate, { ann: 'numerator' })
      .on('2026-03-01')
      .expect(pathwayPlanUpToDate, { ann: 'denominator' });
  });

  it('goes by the later of plan and review', () => {
    given(seventeen)
      .and({ ann: [planReviewed('2025-06-30'), planCompleted('2025-02-28'), planReviewed('2025-05-01')] })
      .on('2025-12-30')
      .expect(pathwayPlanUpToDate, { ann: 'numerator' })
      .on('2025-12-31')
      .expect(pathwayPlanUpToDate, { ann: 'denominator' });
  });

  it('is not up to date in between, where a review came late', () => {
    given(seventeen)
      .and({ ann: [planCompleted('2025-02-28'), planReviewed('2025-09-01')] })
      .on('2025-08-31')
      .expect(pathwayPlanUpToDate, { ann: 'denominator' })
      .on('2025-09-01')
      .expect(pathwayPlanUpToDate, { ann: 'numerator' });
  });

  it('waits for a first plan until the needs assessment is due, and not a day longer', () => {
    given(sixteen)
      .on('2025-05-09')
      .expect(pathwayPlanUpToDate, {})
      .on('2025-08-10')
      .expect(pathwayPlanUpToDate, { ann: 'excluded' })
      .on('2025-08-10')
      .expectFigure(pathwayPlanUpToDate, { value: null, excluded: 1, companions: { notYetDue: 1 } })
      .on('2025-08-11')
      .expectFigure(pathwayPlanUpToDate, {
        value: 0,
        denominator: 1,
        excluded: 0,
        companions: { notYetDue: 0 },
      });
  });

  it('counts a plan made before it had to be, also where it was made before the 16th birthday', () => {
    given(sixteen)
      .and({ ann: [planCompleted('2025-01-15')] })
      .on('2025-05-10')
      .expect(pathwayPlanUpToDate, { ann: 'numerator' })
      .on('2025-07-16')
      .expect(pathwayPlanUpToDate, { ann: 'denominator' });
  });

  it('shows who is looked after and who has left beside all of them', () => {
    given(`
      child        | from       | to         | place | reason | born       | rec
      in1..in6     | 2020-01-06 |            | U6    | S      | 2008-02-01 |
      out1..out3   | 2020-01-06 | 2025-03-01 | U6    | S      | 2008-02-01 | E5
      adult1       | 2020-01-06 | 2024-02-01 | U6    | S      | 2006-02-01 | E17
      home1        | 2020-01-06 | 2025-03-01 | U6    | S      | 2008-02-01 | E4A
      new1         | 2024-01-06 |            | U6    | S      | 2009-09-10 |`)
      .and({
        in1: [planCompleted('2025-05-01')],
        in2: [planCompleted('2025-05-01')],
        in3: [planCompleted('2025-05-01')],
        in4: [planCompleted('2025-05-01')],
        out1: [planCompleted('2025-05-01')],
        out2: [planCompleted('2025-03-01')],
        adult1: [planCompleted('2023-05-01'), planReviewed('2025-06-01')],
        home1: [planCompleted('2025-05-01')],
      })
      .on('2025-10-15')
      .expectFigure(pathwayPlanUpToDate, {
        value: 60,
        numerator: 6,
        denominator: 10,
        excluded: 1,
        companions: {
          eligibleNumerator: 4,
          eligibleDenominator: 6,
          eligiblePct: 66.7,
          leftCareNumerator: 2,
          leftCareDenominator: 4,
          leftCarePct: 50,
          notYetDue: 1,
        },
      })
      .on('2025-10-15')
      .expectBy(pathwayPlanUpToDate, 'leavingCareStatus', {
        eligible: 66.7,
        relevant: 33.3,
        'former-relevant': 100,
      });
  });

  it('EX-PP-6: leaves out who has been home with a parent for six months', () => {
    given(`
      child | from       | to         | place | reason | born       | rec
      ann   | 2020-01-06 | 2025-03-01 | U6    | S      | 2008-02-01 | E4A`)
      .and({ ann: [planCompleted('2025-05-01')] })
      .on('2025-08-30')
      .expectFigure(pathwayPlanUpToDate, { companions: { leftCareDenominator: 1 } })
      .on('2025-08-31')
      .expectFigure(pathwayPlanUpToDate, { denominator: 0, companions: { leftCareDenominator: 0 } });
  });

  it('takes a review of a plan never recorded for what it says, and shows the contradiction', () => {
    given(seventeen)
      .and({ ann: [planReviewed('2025-06-30')] })
      .expectFindings({ ann: ['plan-reviewed-without-plan'] }, '2025-12-31')
      .on('2025-12-30')
      .expect(pathwayPlanUpToDate, { ann: 'numerator' })
      .on('2025-12-30')
      .expect(pathwayPlanInPlace, { ann: 'numerator' });
  });
});

describe('pathway-plan-in-place-pct', () => {
  it('counts any plan, however old', () => {
    given(seventeen)
      .and({ ann: [planCompleted('2024-05-01')] })
      .on('2026-01-31')
      .expect(pathwayPlanInPlace, { ann: 'numerator' });
  });

  it('counts a plan from the day it was completed', () => {
    given(seventeen)
      .and({ ann: [planCompleted('2025-05-02')] })
      .on('2025-05-01')
      .expect(pathwayPlanInPlace, { ann: 'denominator' })
      .on('2025-05-02')
      .expect(pathwayPlanInPlace, { ann: 'numerator' });
  });

  it('asks of nobody before the needs assessment was due, whether or not there is a plan', () => {
    given(sixteen.replace('ann  ', 'ann bob'))
      .and({ bob: [planCompleted('2025-06-01')] })
      .on('2025-08-10')
      .expectFigure(pathwayPlanInPlace, { value: null, excluded: 2, companions: { notYetDue: 2 } })
      .on('2025-08-11')
      .expectFigure(pathwayPlanInPlace, { value: 50, numerator: 1, denominator: 2, excluded: 0 });
  });

  it('asks nothing for who is only qualifying', () => {
    given(`
      child | from       | to         | place | reason | born
      ann   | 2025-01-06 | 2025-03-06 | U6    | S      | 2008-02-01`)
      .on('2025-12-31')
      .expect(pathwayPlanInPlace, {});
  });
});
