import type { Range, Weighted } from './chance.js';

/**
 * How truly and how soon things are written down. No published figures: chosen so that a figure asked again a month later
 * has visibly moved, as figures do.
 */

/** Days from happening to record. */
export const daysLate: Weighted<Range> = [
  [[0, 1], 62],
  [[2, 5], 22],
  [[6, 14], 10],
  [[15, 42], 5],
  [[43, 120], 1],
];

/** Missing incidents are telephoned in: most are on record by the next day. */
export const daysLateMissing: Weighted<Range> = [
  [[0, 0], 78],
  [[1, 1], 15],
  [[2, 4], 5],
  [[5, 25], 2],
];

/** Electronic plans are filled in where they are made. */
export const daysLateElectronic: Weighted<Range> = [
  [[0, 1], 88],
  [[2, 5], 9],
  [[6, 30], 3],
];

/** Said at a meeting and minuted there. */
export const daysLateMinuted: Weighted<Range> = [[[0, 0], 1]];

/** Recorded wrongly at first and corrected later. */
export const shareCorrected = 0.02;
export const daysUntilCorrected = [2, 60] as const;

/** Of periods of care: something recorded that never happened to this child, and withdrawn. */
export const shareWithSomethingWithdrawn = 0.04;
export const daysUntilWithdrawn = [1, 21] as const;
