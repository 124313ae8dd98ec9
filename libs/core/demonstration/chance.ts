/**
 * Chance from a seed: the same seed gives the same history for ever, on every machine.
 *
 * The generator is mulberry32: 32 bits of state, good enough for a made-up authority and for nothing that must be secret.
 */
export interface Chance {
  /** From 0 up to, not including, 1. */
  readonly fraction: () => number;
  readonly happens: (probability: number) => boolean;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly among: <T>(choices: Weighted<T>) => T;
  /** A whole number of at least 1, half of them below `median`; the larger the spread, the heavier the tail (log-normal). */
  readonly lengthAround: (median: number, spread: number) => number;
}

/** The least and the most of something, both included. */
export type Range = readonly [number, number];

/** Choices with their weights; weights need not add up to 1. */
export type Weighted<T> = readonly (readonly [T, number])[];

const golden = 0x6d2b79f5;

const scramble = (bits: number): number => {
  let mixed = Math.imul(bits ^ (bits >>> 15), bits | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
};

export const chanceFrom = (seed: number): Chance => {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + golden) | 0;
    return scramble(state) / 4_294_967_296;
  };
  const happens = (probability: number): boolean => fraction() < probability;
  const whole = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  const among = <T>(choices: Weighted<T>): T => choose(choices, fraction());
  const lengthAround = (median: number, spread: number): number =>
    Math.max(1, Math.round(median * Math.exp(spread * normal(fraction))));
  return { fraction, happens, whole, among, lengthAround };
};

/** A chance of its own for one child or one purpose, so that adding a draw to one leaves all the others as they were. */
export const chanceFor = (seed: number, ...purpose: readonly number[]): Chance =>
  chanceFrom(
    purpose.reduce((mixed, part) => scramble((mixed ^ Math.imul(part + 1, golden)) | 0), scramble(seed | 0)),
  );

const choose = <T>(choices: Weighted<T>, fraction: number): T => {
  let left = fraction * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  const last = choices.at(-1);
  if (last === undefined)
    throw new RangeError('nothing to choose from: give at least one choice with a weight');
  return last[0];
};

/** Twelve fractions less six: near enough to a normal deviate, and no logarithm of nothing. */
const normal = (fraction: () => number): number => {
  let sum = -6;
  for (let drawn = 0; drawn < 12; drawn += 1) sum += fraction();
  return sum;
};
