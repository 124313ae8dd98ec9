import { planCompleted, planReviewed } from '../../case-record/pathway.given.js';
import { pathwayPlans } from '../../queues/pathway-plans.queue.js';
import { given } from '../drawn.given.js';
import { pathwayPlanDue14d } from './plan-due-14d.indicator.js';

describe('pathway-plan-due-14d', () => {
  it('counts who is due tomorrow or in fourteen days, and not today or in fifteen', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2020-01-06 | U6    | S      | 2008-02-01`)
      .and({ ann: [planCompleted('2025-03-20')] })
      .on('2025-09-05')
      .expect(pathwayPlanDue14d, {})
      .on('2025-09-06')
      .expect(pathwayPlanDue14d, { ann: 'numerator' })
      .on('2025-09-19')
      .expect(pathwayPlanDue14d, { ann: 'numerator' })
      .on('2025-09-20')
      .expect(pathwayPlanDue14d, {})
      .on('2025-09-20')
      .expectQueue(pathwayPlans, { ann: 'due' });
  });

  it('counts nobody reviewed in time', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2020-01-06 | U6    | S      | 2008-02-01`)
      .and({ ann: [planCompleted('2025-03-20'), planReviewed('2025-09-10')] })
      .on('2025-09-09')
      .expect(pathwayPlanDue14d, { ann: 'numerator' })
      .on('2025-09-10')
      .expect(pathwayPlanDue14d, {});
  });

  it('counts first plans too, and tells them apart', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2024-01-06 | U6    | S      | 2009-05-10
      bob   | 2020-01-06 | U6    | S      | 2008-02-01`)
      .and({ bob: [planCompleted('2025-02-10')] })
      .on('2025-07-27')
      .expectFigure(pathwayPlanDue14d, { value: 2, companions: { firstPlans: 1 } });
  });

  it('counts who turns 21 before it is due until then', () => {
    given(`
      child | from       | to         | place | reason | born
      ann   | 2020-01-06 | 2022-09-15 | U6    | S      | 2004-09-15`)
      .and({ ann: [planCompleted('2025-03-20')] })
      .on('2025-09-14')
      .expect(pathwayPlanDue14d, { ann: 'numerator' })
      .on('2025-09-15')
      .expect(pathwayPlanDue14d, {});
  });
});
