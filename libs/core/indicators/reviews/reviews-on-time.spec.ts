import { reviewed } from '../../case-record/reviewed.given.js';
import { given } from '../drawn.given.js';
import { reviewsOnTime } from './reviews-on-time.indicator.js';
import { reviewsOnTimeObligations } from './reviews-on-time-obligations.indicator.js';

const year = ['2025-04-01', '2026-03-31'] as const;

const inCare = given(`
  child | from       | place | reason
  cat   | 2025-04-02 | U6    | S`);

describe('cla-reviews-on-time-pct and cla-reviews-on-time-obligations', () => {
  it('EX-REV-1: count a review on the day it is due as on time, Easter passed over, and one the day after as late', () => {
    inCare
      .and({ cat: [reviewed('2025-05-02')] })
      .during('2025-05-01', '2025-05-31')
      .expect(reviewsOnTime, { cat: 'numerator' });
    inCare
      .and({ cat: [reviewed('2025-05-03')] })
      .during('2025-05-01', '2025-05-31')
      .expect(reviewsOnTime, { cat: 'denominator' });
  });

  it('EX-REV-2: one late of three leaves the child out of the numerator, and one review', () => {
    inCare
      .and({ cat: [reviewed('2025-05-02'), reviewed('2025-08-05'), reviewed('2026-02-05')] })
      .during(...year)
      .expectFigure(reviewsOnTime, { value: 0, numerator: 0, denominator: 1 })
      .during(...year)
      .expectFigure(reviewsOnTimeObligations, {
        value: 66.7,
        numerator: 2,
        denominator: 3,
        companions: { heldLate: 1, notHeld: 0 },
      })
      .during(...year)
      .expectBy(reviewsOnTimeObligations, 'whichReview', { first: 100, second: 0, later: 100 });
  });

  it('EX-REV-3: know nothing of placement moves', () => {
    given(`
      child | from       | place | reason
      cat   | 2025-04-02 | U6    | S
      cat   | 2025-06-01 | K2    | P`)
      .and({ cat: [reviewed('2025-05-02'), reviewed('2025-08-02')] })
      .during('2025-05-01', '2025-08-31')
      .expect(reviewsOnTimeObligations, { cat: ['numerator', 'numerator'] })
      .during('2025-05-01', '2025-08-31')
      .expect(reviewsOnTime, { cat: 'numerator' });
  });

  it('ask for reviews by the day they are due, whenever they were held', () => {
    const heldEarly = inCare.and({ cat: [reviewed('2025-05-02'), reviewed('2025-07-15')] });
    heldEarly.during('2025-07-01', '2025-07-31').expect(reviewsOnTime, {});
    heldEarly.during('2025-08-01', '2025-08-31').expect(reviewsOnTime, { cat: 'numerator' });
    heldEarly.during('2025-08-02', '2025-08-02').expect(reviewsOnTime, { cat: 'numerator' });
    heldEarly.during('2025-08-03', '2025-08-31').expect(reviewsOnTime, {});
  });

  it('count a review that has not been held from the day it was due', () => {
    inCare.during('2025-05-01', '2025-05-01').expect(reviewsOnTime, {});
    inCare.during('2025-05-01', '2025-05-02').expect(reviewsOnTime, { cat: 'denominator' });
    inCare
      .during('2025-05-01', '2025-05-02')
      .expectFigure(reviewsOnTimeObligations, { value: 0, companions: { heldLate: 0, notHeld: 1 } });
  });

  it('are of children looked after at the close of the period by child, of all by review', () => {
    const left = given(`
      child | from       | to         | place | reason
      ann   | 2025-04-02 | 2025-06-30 | U6    | S
      bob   | 2025-04-02 | 2025-07-01 | U6    | S`).and({
      ann: [reviewed('2025-05-02')],
      bob: [reviewed('2025-05-02')],
    });
    left.during('2025-04-01', '2025-06-30').expect(reviewsOnTime, { bob: 'numerator' });
    left
      .during('2025-04-01', '2025-06-30')
      .expect(reviewsOnTimeObligations, { ann: 'numerator', bob: 'numerator' });
  });

  it('ask nothing of a review that care came to an end before, and everything of one it came to an end after', () => {
    given(`
      child | from       | to         | place | reason
      ann   | 2025-04-02 | 2025-05-02 | U6    | S
      bob   | 2025-04-02 | 2025-05-03 | U6    | S`)
      .during(...year)
      .expect(reviewsOnTimeObligations, { bob: 'denominator' });
  });

  it('begin with the first review held where the record begins inside a period of care', () => {
    given(`
      child | from       | place | reason
      ann   | 2025-04-01 | U6    | (S)
      bob   | 2025-04-01 | U6    | (S)
      cat   | 2025-04-01 | U6    | (S)`)
      .and({ ann: [reviewed('2025-09-01'), reviewed('2026-03-01')], bob: [reviewed('2025-10-01')] })
      .during(...year)
      .expect(reviewsOnTimeObligations, { ann: 'numerator', cat: 'denominator' });
  });

  it('show as unknown what is due beyond the bank holidays that are published', () => {
    const late = given(`
      child | from       | place | reason
      cat   | 2028-12-20 | U6    | S`);
    late.during('2028-04-01', '2029-03-31').expectFigure(reviewsOnTime, { denominator: 0, unknown: 1 });
  });
});
