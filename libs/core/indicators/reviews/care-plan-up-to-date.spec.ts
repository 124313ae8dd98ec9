import { carePlanApproved, carePlanReviewed, reviewed } from '../../case-record/reviewed.given.js';
import { given } from '../drawn.given.js';
import { carePlanUpToDate } from './care-plan-up-to-date.indicator.js';

const inCare = given(`
  child | from       | place | reason
  cat   | 2025-04-02 | U6    | S`);

describe('cla-care-plan-up-to-date-pct', () => {
  it('asks from the 20th working day after becoming looked after', () => {
    inCare.on('2025-05-01').expect(carePlanUpToDate, {});
    inCare.on('2025-05-02').expect(carePlanUpToDate, { cat: 'denominator' });
  });

  it('takes a plan for up to date to the day six months after it was approved', () => {
    const approved = inCare.and({ cat: [carePlanApproved('2025-04-30')] });
    approved.on('2025-10-30').expect(carePlanUpToDate, { cat: 'numerator' });
    approved.on('2025-10-31').expect(carePlanUpToDate, { cat: 'denominator' });
  });

  it('takes a review of the plan, or a looked-after review, for a review of it', () => {
    const plan = carePlanApproved('2025-04-30');
    inCare
      .and({ cat: [plan, carePlanReviewed('2025-08-31')] })
      .on('2026-02-28')
      .expect(carePlanUpToDate, { cat: 'numerator' })
      .on('2026-03-01')
      .expect(carePlanUpToDate, { cat: 'denominator' });
    inCare
      .and({ cat: [plan, reviewed('2025-08-02')] })
      .on('2026-02-02')
      .expect(carePlanUpToDate, { cat: 'numerator' });
  });

  it('takes the plan of an earlier period of care for none', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2025-04-02 | 2025-06-01 | U6    | S
      cat   | 2025-07-01 |            | U6    | S`)
      .and({ cat: [carePlanApproved('2025-04-30')] })
      .on('2025-07-31')
      .expect(carePlanUpToDate, { cat: 'denominator' });
  });

  it('does not know before 20 working days of a record that begins inside a period of care', () => {
    const known = given(`
      child | from       | place | reason
      cat   | 2025-04-02 | U6    | (S)`);
    known.on('2025-05-01').expect(carePlanUpToDate, { cat: 'unknown' });
    known.on('2025-05-02').expect(carePlanUpToDate, { cat: 'denominator' });
  });
});
