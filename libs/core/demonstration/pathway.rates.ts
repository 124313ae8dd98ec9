import type { Range, Weighted } from './chance.js';

/**
 * Pathway plans. Published by single councils: nine out of date in a service, eight of them done a fortnight later
 * (Haringey, 2019); 84 % and 67 % up to date in minutes of others. Here about one in twenty-five is out of date on a day,
 * because somebody looks every fortnight: most of what is late is late by weeks.
 */
export const nightsToBeEligible = 91;
export const monthsToFirstPlan = 3;
export const monthsToReview = 6;

/** Days from the day due; below nothing is before it. */
export type FromDayDue = Weighted<Range>;

export const firstPlanCompleted: FromDayDue = [
  [[-50, 0], 86],
  [[1, 30], 9],
  [[31, 110], 4],
  [[150, 330], 1],
];
/** Days from the assessment to the plan. */
export const daysFromAssessmentToPlan = [0, 24] as const;

export const reviewCompleted: FromDayDue = [
  [[-35, 0], 84],
  [[1, 14], 8],
  [[15, 42], 6],
  [[43, 120], 2],
];

/** After care, where the young person may not answer. */
export const reviewCompletedAfterCare: FromDayDue = [
  [[-35, 0], 82],
  [[1, 14], 8],
  [[15, 42], 7],
  [[43, 150], 3],
];

/** Of those late: the review of another young person is written down here, and withdrawn when somebody notices. */
export const shareReviewedWrongly = 0.06;
