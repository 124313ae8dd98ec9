import { given } from '../indicators/drawn.given.js';
import { assessed, reviewed, visited } from '../case-record/reviewed.given.js';
import { healthAssessments } from './health-assessments.queue.js';
import { entriesOf, listedOn } from './queue.js';
import { reviews } from './reviews.queue.js';
import { visits } from './visits.queue.js';
import { day } from '../kernel/day.js';

const inCare = given(`
  child | from       | place | reason | born
  cat   | 2025-04-02 | U6    | S      | 2012-06-01`);

const left = given(`
  child | from       | to         | place | reason
  cat   | 2025-04-02 | 2025-05-06 | U6    | S`);

describe('the queue of reviews', () => {
  it('lists a review from 14 days before it is due, calls it overdue from the day after, and lets it go when held', () => {
    const late = inCare.and({ cat: [reviewed('2025-05-06')] });
    late.on('2025-04-17').expectQueue(reviews, {});
    late.on('2025-04-18').expectQueue(reviews, { cat: 'due' });
    late.on('2025-05-02').expectQueue(reviews, { cat: 'due' });
    late.on('2025-05-03').expectQueue(reviews, { cat: 'overdue' });
    late.on('2025-05-05').expectQueue(reviews, { cat: 'overdue' });
    late.on('2025-05-06').expectQueue(reviews, {});
    late.on('2025-07-23').expectQueue(reviews, { cat: 'due' });
  });

  it('says what is due, since when and why, and whom it waits for', () => {
    const [record] = inCare.recordsByName().values();
    expect(record && listedOn(entriesOf(record, reviews), day('2025-05-03'))).toMatchObject([
      {
        entry: {
          key: '2025-04-02 first',
          what: 'First looked-after review',
          since: day('2025-04-02'),
          due: day('2025-05-02'),
        },
        stage: {
          id: 'overdue',
          why: 'was due by 2025-05-02: 20 working days after becoming looked after on 2025-04-02, passing over Good Friday 2025-04-18, Easter Monday 2025-04-21',
          waitingOn: 'the independent reviewing officer',
        },
      },
    ]);
  });

  it('lets go of a child whose care ended, whether overdue or not', () => {
    left.on('2025-05-05').expectQueue(reviews, { cat: 'overdue' });
    left.on('2025-05-06').expectQueue(reviews, {});
  });

  it('lists nobody before their record begins, and those with no review six months after', () => {
    const known = given(`
      child | from       | place | reason
      cat   | 2025-04-02 | U6    | (S)`);
    known.on('2025-09-18').expectQueue(reviews, { cat: 'due' });
    known.on('2025-10-03').expectQueue(reviews, { cat: 'overdue' });
    const reviewedBefore = known.and({ cat: [reviewed('2024-10-04')] });
    reviewedBefore.on('2025-04-01').expectQueue(reviews, {});
    reviewedBefore.on('2025-04-02').expectQueue(reviews, { cat: 'due' });
  });
});

describe('the queue of visits', () => {
  it('lists a visit from seven days before it is due until the child was seen', () => {
    const seen = inCare.and({ cat: [visited('2025-04-09'), visited('2025-05-20', false)] });
    seen.on('2025-04-02').expectQueue(visits, { cat: 'due' });
    seen.on('2025-04-09').expectQueue(visits, {});
    seen.on('2025-05-13').expectQueue(visits, {});
    seen.on('2025-05-14').expectQueue(visits, { cat: 'due' });
    seen.on('2025-05-21').expectQueue(visits, { cat: 'due' });
    seen.on('2025-05-22').expectQueue(visits, { cat: 'overdue' });
  });

  it('lists a first visit again on the day of a move', () => {
    const moved = given(`
      child | from       | place | reason
      cat   | 2025-04-02 | U6    | S
      cat   | 2025-06-01 | K2    | P`);
    moved.on('2025-05-31').expectQueue(visits, { cat: 'overdue' });
    moved.on('2025-06-01').expectQueue(visits, { cat: 'due' });
    moved.on('2025-06-09').expectQueue(visits, { cat: 'overdue' });
  });
});

describe('the queue of health assessments', () => {
  it('lists an assessment from 14 days before it is due until it is completed or care ends', () => {
    const done = inCare.and({ cat: [assessed('2025-05-06', 'initial')] });
    done.on('2025-04-17').expectQueue(healthAssessments, {});
    done.on('2025-04-18').expectQueue(healthAssessments, { cat: 'due' });
    done.on('2025-05-03').expectQueue(healthAssessments, { cat: 'overdue' });
    done.on('2025-05-06').expectQueue(healthAssessments, {});
    done.on('2026-04-22').expectQueue(healthAssessments, { cat: 'due' });
    done.on('2026-05-07').expectQueue(healthAssessments, { cat: 'overdue' });
    done.on('2030-06-01').expectQueue(healthAssessments, {});
    left.on('2025-05-06').expectQueue(healthAssessments, {});
  });
});
