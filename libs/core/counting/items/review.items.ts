import { isoDate } from '../../kernel/day.js';
import { labelOf } from '../../events/codes/code-list.js';
import { participations } from '../../events/codes/participation.codes.js';
import type { ReviewHeld, ReviewObligation } from '../../case-record/reviews.fact.js';
import { itemDimension } from '../dimension.js';
import type { ItemKind } from '../item-kind.js';
import { reviewUnit } from '../unit.js';

const whichInWords: Readonly<Record<string, string>> = {
  first: 'First review',
  second: 'Second review',
  later: 'Later review',
};

export const whichReview = itemDimension(
  'whichReview',
  'Which review of the period of care',
  (key) => whichInWords[key] ?? key,
  Object.keys(whichInWords),
);
export const participation = itemDimension(
  'participation',
  'How the child took part (REVIEW_CODE)',
  (key) => labelOf(participations, key),
  [...participations.codes.keys()],
);

/** Reviews by the day they are due; where that day cannot be reckoned, by the day from which they are owed. */
export const reviewsDue: ItemKind<'review', ReviewObligation> = {
  kind: 'review-due',
  unit: reviewUnit,
  means: 'a looked-after review that is due once, on the last day on which it is in time',
  facts: ({ reviews }) => reviews.obligations,
  key: ({ key }) => key,
  days: ({ due, since }) => {
    const on = due ?? since;
    return { first: on, last: on, closedOn: on };
  },
  because: ({ because }) => because,
  dimensions: {
    whichReview: ({ which }) => which,
    participation: ({ done }) => done?.participation,
  },
};

/** Reviews by the day they were held. */
export const reviewsHeld: ItemKind<'review', ReviewHeld> = {
  kind: 'review-held',
  unit: reviewUnit,
  means: 'a looked-after review that was held in a period of care',
  facts: ({ reviews }) => reviews.held,
  key: ({ on }) => isoDate(on),
  days: ({ on }) => ({ first: on, last: on, closedOn: on }),
  because: ({ because }) => [because],
  dimensions: {
    whichReview: ({ which }) => which,
    participation: (review) => review.participation,
  },
};
