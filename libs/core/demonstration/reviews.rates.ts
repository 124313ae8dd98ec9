import type { Range, Weighted } from './chance.js';
import type { DataOf } from '../events/recorded-event.js';

type Participation = DataOf<'caretally.looked-after-review-held.v1'>['participation'];

/**
 * Looked-after reviews and care plans. No published rate since the old NI 66; about nine reviews in ten on time is what
 * authorities report of themselves, and 91 % of care plans up to date (Haringey, minutes of 2016).
 */
export const reviewDue = { firstInWorkingDays: 20, secondInMonths: 3, nextInMonths: 6 } as const;

/** Days from the day due; below nothing is before it. */
export const reviewHeld: Weighted<Range> = [
  [[-16, 0], 90],
  [[1, 30], 7],
  [[31, 120], 3],
];

export const participationByAge: readonly {
  readonly fromAge: number;
  readonly chances: Weighted<Participation>;
}[] = [
  { fromAge: 0, chances: [['PN0', 1]] },
  {
    fromAge: 4,
    chances: [
      ['PN1', 22],
      ['PN2', 6],
      ['PN3', 10],
      ['PN4', 6],
      ['PN5', 14],
      ['PN6', 36],
      ['PN7', 6],
    ],
  },
  {
    fromAge: 10,
    chances: [
      ['PN1', 56],
      ['PN2', 6],
      ['PN3', 2],
      ['PN4', 2],
      ['PN5', 12],
      ['PN6', 17],
      ['PN7', 5],
    ],
  },
];

export const carePlanApproved: Weighted<Range | undefined> = [
  [[4, 24], 89],
  [[25, 80], 9],
  [undefined, 2],
];
/** After a move the plan is looked at again without waiting for the review. */
export const shareReviewedAfterMove = 0.3;
export const daysToReviewAfterMove = [5, 20] as const;
