import type { Range } from './chance.js';

/**
 * Visits by the social worker. Nobody publishes how many are on time: about nine in ten here, so that a list of the late
 * ones is neither empty nor endless.
 */
interface InTimeOrLate {
  readonly inTime: Range;
  readonly late: Range;
}

export const daysToFirstVisit: InTimeOrLate = { inTime: [0, 7], late: [8, 24] };
export const shareOfFirstVisitsInTime = 0.88;

/**
 * Days between visits: in the first year of a placement and wherever it may not last, and in long-term fostering after
 * that; closer together while a child lives with parents under an interim order.
 */
export const daysBetweenVisits = {
  usual: { inTime: [22, 42], late: [43, 75] },
  settled: { inTime: [55, 88], late: [93, 130] },
  withParentsBeforeReview: { inTime: [4, 7], late: [8, 12] },
  withParents: { inTime: [18, 28], late: [29, 45] },
} as const satisfies Readonly<Record<string, InTimeOrLate>>;
export const shareOfVisitsInTime = 0.92;

export const shareSeen = 0.96;
/** Somebody comes back soon where the child was not there. */
export const daysToSecondTry = [2, 9] as const;
export const seenAlone = { fromAge: 4, share: 0.8 } as const;
