import type { Range, Weighted } from './chance.js';

/**
 * Health assessments. Published (DfE, year ending March 2025): 90 % of those looked after for a year had the assessments
 * of the year; 94 % up to date in minutes of one council. First assessments within 20 working days are the weak point
 * everywhere: two thirds here.
 */
export const firstAssessment: Weighted<Range> = [
  [[7, 26], 67],
  [[29, 60], 23],
  [[61, 140], 10],
];

export const monthsBetween = { underFive: 6, fromFive: 12 } as const;

/** How far after the day due, as a part of the months between; below nothing is before it. */
export const partLate: Weighted<Range> = [
  [[-0.1, 0], 80],
  [[0, 0.2], 12],
  [[0.2, 0.8], 8],
];
