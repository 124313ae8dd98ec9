/** Both ends as shares, 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Of the standard normal distribution: 95% lies within so many standard deviations. */
const z = 1.959963984540054;

/**
 * The 95% interval of a share by Wilson's score, which unlike the textbook's holds for small numbers and for shares of none
 * or all: 1 of 1 may be anything from 21% to 100%. `of` is at least 1.
 */
export const wilson = (found: number, of: number): Interval => {
  const share = found / of;
  const squared = (z * z) / of;
  const spread = z * Math.sqrt((share * (1 - share)) / of + squared / (4 * of));
  const end = (away: number): number => (share + squared / 2 + away) / (1 + squared);
  // In floating point the ends of none and of all lie a hair outside.
  return { low: found === 0 ? 0 : end(-spread), high: found === of ? 1 : end(spread) };
};
