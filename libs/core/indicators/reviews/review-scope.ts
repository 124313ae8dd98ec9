import { askOf } from '../../counting/item-kind.js';
import { childDimensions } from '../../counting/child-dimensions.js';
import { participation, reviewsDue, whichReview } from '../../counting/items/review.items.js';

export const reviewSource =
  'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33; SSDA903 reviews';

export const reviewDimensions = [...childDimensions, whichReview, participation];

/** Cancelled is not missed: care had ended before the day. */
export const wasOwed = askOf(reviewsDue)(
  'was held, or the child was still looked after on the day it was due',
  ({ due, outcome }) => (due === undefined ? undefined : outcome.state !== 'cancelled'),
);

export const heldByDueDay = askOf(reviewsDue)(
  'was held by the day it was due, that day included',
  ({ outcome }) => outcome.state === 'met' && !outcome.late,
);

export const whenReviewsAreDue = [
  'The first is due 20 working days after becoming looked after, bank holidays of England and Wales passed over; the second three months after the first was held; each later one six months after the one before was held. Months end on the same day of the month whatever day of the week that is.',
  'The next is counted from the day a review was held, late or early; a new period of care begins the count anew, a placement move does not.',
  'Where the record begins inside a period of care the first review in it counts as a later one. None held six months after the record begins is one review due and not held: whenever the last one was, another was due by then.',
  'A review due on or after the day care ended is not counted unless it had been held before.',
  'Two reviews recorded on one day are counted as one, with a finding.',
];
