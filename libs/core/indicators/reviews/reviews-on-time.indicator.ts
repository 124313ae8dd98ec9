import { lookedAfter } from '../../counting/asked-of-children.js';
import { shareInPeriod, standing } from '../../counting/definition.js';
import { reviewsDue } from '../../counting/items/review.items.js';
import { ask } from '../../counting/question.js';
import { childrenByAll } from '../../counting/reading.js';
import { children } from '../../counting/unit.js';
import { heldByDueDay, reviewDimensions, reviewSource, wasOwed, whenReviewsAreDue } from './review-scope.js';

const lookedAfterAtDate = standing('cla-number-at-date', {
  population: [ask('looked after at the close of the day', lookedAfter)],
});

export const reviewsOnTime = shareInPeriod({
  id: 'cla-reviews-on-time-pct',
  title: 'Children whose reviews were all on time',
  says: 'Of the children looked after at the close of the period with a review due in it, those whose every review due in it was held by the day it was due.',
  better: 'higher',
  source: reviewSource,
  notes: [
    'By child: one late review is enough. By review: cla-reviews-on-time-obligations.',
    ...whenReviewsAreDue,
  ],
  counts: children,
  read: childrenByAll(reviewsDue).startedInPeriod,
  among: lookedAfterAtDate,
  population: [wasOwed],
  numerator: [heldByDueDay],
  by: reviewDimensions,
});
