/** What is drawn: people or things counted, a share of 100, so many per so many, or how long something took. */
export type Measured = 'count' | 'percentage' | 'rate' | 'days';

/** Where a process stays while nothing about it changes, reckoned from how far it moves between one point and the next. */
export interface NaturalLimits {
  readonly mean: number;
  readonly meanMovingRange: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way from the mean: what lies beyond is close to a limit. */
  readonly nearLower: number;
  readonly nearUpper: number;
  /** A single step from one point to the next is seldom longer than this. */
  readonly upperRange: number;
}

export interface Band {
  readonly lower: number;
  readonly upper: number;
}

/** Three standard deviations, as mean moving ranges: 3 / 1.128, rounded as everyone rounds it. */
const reach = 2.66;
const nearReach = 2 * (reach / 3);
const rangeReach = 3.267;

/** Corrected once, so that the mean of equal values is that value: 0.1 twelve times over lies on its mean, not below it. */
export const meanOf = (values: readonly number[]): number => {
  const roughly = values.reduce((sum, value) => sum + value, 0) / values.length;
  return roughly + values.reduce((sum, value) => sum + (value - roughly), 0) / values.length;
};

const movingRangesOf = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));

/**
 * Limits of at least two values. Every moving range counts, long ones too, as in the workbooks of Making Data Count and in
 * NHSRplotthedots with `screen_outliers = FALSE`: whoever has the values can reckon the limits again by hand.
 */
export const naturalLimitsOf = (values: readonly number[]): NaturalLimits => {
  const mean = meanOf(values);
  const meanMovingRange = meanOf(movingRangesOf(values));
  return {
    mean,
    meanMovingRange,
    lower: mean - reach * meanMovingRange,
    upper: mean + reach * meanMovingRange,
    nearLower: mean - nearReach * meanMovingRange,
    nearUpper: mean + nearReach * meanMovingRange,
    upperRange: rangeReach * meanMovingRange,
  };
};

const possible: Readonly<Record<Measured, Band>> = {
  count: { lower: 0, upper: Infinity },
  percentage: { lower: 0, upper: 100 },
  rate: { lower: 0, upper: Infinity },
  days: { lower: 0, upper: Infinity },
};

/**
 * The limits as they are drawn: none promises what cannot be, fewer than no children or more than all of them. A choice of
 * drawing only: the rules read the limits as reckoned, so that clipping never makes a point unusual. Values beyond what can
 * be (a length below nothing is a fault in the data) are drawn where they are, and the limits with them.
 */
export const drawnBand = ({ lower, upper }: Band, measured: Measured, values: readonly number[]): Band => ({
  lower: Math.max(lower, Math.min(possible[measured].lower, ...values)),
  upper: Math.min(upper, Math.max(possible[measured].upper, ...values)),
});
