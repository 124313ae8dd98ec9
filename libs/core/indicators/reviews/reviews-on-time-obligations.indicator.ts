import { asked, counted, shareInPeriod } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { reviewsDue } from '../../counting/items/review.items.js';
import { each } from '../../counting/reading.js';
import { reviewUnit } from '../../counting/unit.js';
import { heldByDueDay, reviewDimensions, reviewSource, wasOwed, whenReviewsAreDue } from './review-scope.js';

const read = each(reviewsDue).startedInPeriod;

const heldLate = askOf(reviewsDue)(
  'was held after the day it was due',
  ({ outcome }) => outcome.state === 'met' && outcome.late,
);
const notHeld = askOf(reviewsDue)('has not been held', ({ done }) => done === undefined);

export const reviewsOnTimeObligations = shareInPeriod({
  id: 'cla-reviews-on-time-obligations',
  title: 'Reviews on time',
  says: 'Of the looked-after reviews due in the period, those held by the day they were due. Those held late, and those not held at all, stand beside it.',
  better: 'higher',
  source: reviewSource,
  notes: [
    'By review, of every child looked after on the day it was due. By child: cla-reviews-on-time-pct.',
    ...whenReviewsAreDue,
  ],
  counts: reviewUnit,
  read,
  population: [wasOwed],
  numerator: [heldByDueDay],
  companions: {
    heldLate: {
      of: counted(
        read,
        asked('cla-reviews-on-time-obligations/held-late', { population: [wasOwed], numerator: [heldLate] }),
      ),
      part: 'numerator',
    },
    notHeld: {
      of: counted(
        read,
        asked('cla-reviews-on-time-obligations/not-held', { population: [wasOwed], numerator: [notHeld] }),
      ),
      part: 'numerator',
    },
  },
  by: reviewDimensions,
});
