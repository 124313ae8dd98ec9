import { became, ceased, registered } from '../../case-record/recorded.given.js';
import { planCompleted, planReviewed } from '../../case-record/pathway.given.js';
import { pathwayPlans } from '../../queues/pathway-plans.queue.js';
import { given } from '../drawn.given.js';
import { pathwayPlanNotUpToDate } from './plan-not-up-to-date.indicator.js';
import { pathwayPlanUpToDate } from './plan-up-to-date-pct.indicator.js';

/** Nine plans of March, and two of 10 April 2025, all of young people who turned 16 in 2024. */
const elevenPlans = () => {
  const care = [registered('2008-02-01'), became('2020-01-06')];
  const reviewed = [...care, planCompleted('2025-03-20'), planReviewed('2025-10-08')];
  const drawn = given(`
    child        | from       | place | reason | born
    ninth        | 2020-01-06 | U6    | S      | 2008-02-01
    two1..two2   | 2020-01-06 | U6    | S      | 2008-02-01`);
  return drawn.and({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`one${number}`, reviewed])),
    ninth: [planCompleted('2025-03-20')],
    two1: [planCompleted('2025-04-10')],
    two2: [planCompleted('2025-04-10')],
  });
};

describe('pathway-plan-not-up-to-date', () => {
  it('EX-PP-5: nine on 1 October, eight reviewed, two newly overdue: three on 15 October', () => {
    elevenPlans()
      .on('2025-10-01')
      .expectFigure(pathwayPlanNotUpToDate, {
        value: 9,
        companions: { updated14d: 0, newlyOverdue14d: 9, leftCohort14d: 0, withoutPlan: 0 },
      })
      .on('2025-10-15')
      .expectFigure(pathwayPlanNotUpToDate, {
        value: 3,
        companions: { updated14d: 8, newlyOverdue14d: 2, leftCohort14d: 0, withoutPlan: 0 },
      })
      .on('2025-10-15')
      .expectBy(pathwayPlanNotUpToDate, 'leavingCareStatus', { eligible: 3 });
  });

  it('forgets what came and went on the fifteenth day', () => {
    elevenPlans()
      .on('2025-10-21')
      .expectFigure(pathwayPlanNotUpToDate, { value: 3, companions: { updated14d: 8 } })
      .on('2025-10-22')
      .expectFigure(pathwayPlanNotUpToDate, { value: 3, companions: { updated14d: 0, newlyOverdue14d: 2 } })
      .on('2025-10-25')
      .expectFigure(pathwayPlanNotUpToDate, { value: 3, companions: { updated14d: 0, newlyOverdue14d: 0 } });
  });

  it('tells who left the cohort apart from who was brought up to date', () => {
    given(`
      child | from       | to         | place | reason | born       | rec
      ann   | 2020-01-06 | 2025-09-30 | U6    | S      | 2008-02-01 | E3
      bob   | 2020-01-06 | 2025-04-01 | U6    | S      | 2008-02-01 | E4A`)
      .and({ ann: [planCompleted('2025-03-20')], bob: [planCompleted('2025-03-20')] })
      .on('2025-09-29')
      .expectFigure(pathwayPlanNotUpToDate, { value: 2, companions: { newlyOverdue14d: 2 } })
      .on('2025-09-30')
      .expectFigure(pathwayPlanNotUpToDate, {
        value: 0,
        companions: { newlyOverdue14d: 2, updated14d: 0, leftCohort14d: 2 },
      });
  });

  it('holds who has no plan from the day after the needs assessment was due', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2024-01-06 | U6    | S      | 2009-05-10`)
      .on('2025-08-10')
      .expectFigure(pathwayPlanNotUpToDate, { value: 0 })
      .on('2025-08-11')
      .expectFigure(pathwayPlanNotUpToDate, { value: 1, companions: { newlyOverdue14d: 1, withoutPlan: 1 } })
      .on('2025-08-11')
      .expectQueue(pathwayPlans, { ann: 'no-plan' });
  });

  it('goes on through leaving care and turning 18, until the 21st birthday', () => {
    given(`
      child | from       | to         | place | reason | born       | rec
      ann   | 2020-01-06 | 2025-09-30 | U6    | S      | 2008-02-01 | E5`)
      .and({ ann: [planCompleted('2025-03-20')] })
      .on('2025-10-01')
      .expectBy(pathwayPlanNotUpToDate, 'leavingCareStatus', { relevant: 1 })
      .on('2026-02-01')
      .expectBy(pathwayPlanNotUpToDate, 'leavingCareStatus', { 'former-relevant': 1 })
      .on('2029-01-31')
      .expectFigure(pathwayPlanNotUpToDate, { value: 1 })
      .on('2029-02-01')
      .expectFigure(pathwayPlanNotUpToDate, { value: 0, companions: { leftCohort14d: 1 } });
  });

  it('does not hold who is only qualifying, or too young', () => {
    given(`
      child | from       | to         | place | reason | born       | ls
      short | 2025-01-06 | 2025-03-06 | U6    | S      | 2008-02-01 | V2
      young | 2020-01-06 |            | U6    | S      | 2012-02-01 | C2`)
      .on('2025-10-15')
      .expect(pathwayPlanNotUpToDate, {});
  });

  it('does not know of who has no date of birth', () => {
    given(`
      child | from       | place | reason
      cat   | 2020-01-06 | U6    | S`)
      .on('2025-10-15')
      .expect(pathwayPlanNotUpToDate, { cat: 'unknown' })
      .on('2025-10-15')
      .expect(pathwayPlanUpToDate, { cat: 'unknown' });
  });

  it('counts a review in the fortnight of who has left since as left', () => {
    given('child | from | place | reason')
      .and({
        ann: [
          registered('2008-02-01'),
          became('2020-01-06'),
          planCompleted('2025-03-20'),
          ceased('2025-10-01', 'E2'),
          planReviewed('2025-10-01'),
        ],
      })
      .on('2025-10-01')
      .expectFigure(pathwayPlanNotUpToDate, { value: 0, companions: { updated14d: 0, leftCohort14d: 1 } });
  });
});
