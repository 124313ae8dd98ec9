/**
 * The rules of Making Data Count ("plot the dots"), as the package NHSRplotthedots 0.2.2 (CRAN, 29 September 2025) applies
 * them. What its source says where the slogans leave it open:
 *
 * - A point is outside where it lies beyond a limit, not where it lies on it.
 * - A run on one side is seven points or more; every one of them is marked. A point on the mean itself ends the run.
 * - A trend is seven points or more, that is six steps, each strictly higher (or each lower) than the one before; every one
 *   of them is marked. Two equal values end the trend.
 * - Two of three: all three on the same side of the mean, two of them or three close to the limit (beyond two thirds of
 *   the way and not beyond the limit). Only the close ones are marked, the third is not.
 * - Where several rules mark a point, the first in the order of `rules` below says which way it lies.
 */
import type { NaturalLimits } from './natural-limits.js';

/** In the order in which they have their say. */
export const rules = ['outside', 'trend', 'two-of-three', 'one-side'] as const;
export type Rule = (typeof rules)[number];

/** Of a trend: where it goes. Of every other rule: the side of the mean on which the point lies. */
export type Way = 'up' | 'down';

export interface Signal {
  readonly rule: Rule;
  readonly way: Way;
}

interface Run {
  readonly from: number;
  /** The first that no longer belongs to it. */
  readonly to: number;
  readonly sign: number;
}

type Marks = readonly (Way | undefined)[];

const pointsOfARun = 7;

const runsOf = (signs: readonly number[]): readonly Run[] => {
  const starts = signs.flatMap((sign, at) => (at === 0 || sign !== signs[at - 1] ? [at] : []));
  return starts.map((from, which) => ({
    ...{ from, to: starts[which + 1] ?? signs.length, sign: signs[from] ?? 0 },
  }));
};

const wayOf = (sign: number): Way | undefined => (sign === 0 ? undefined : sign > 0 ? 'up' : 'down');

/** A point that ends one run and begins the next belongs to the later one. */
const marked = (length: number, runs: readonly Run[]): Marks => {
  const marks = new Array<Way | undefined>(length).fill(undefined);
  for (const { from, to, sign } of runs) marks.fill(wayOf(sign), from, to);
  return marks;
};

const outside = (values: readonly number[], { lower, upper }: NaturalLimits): Marks =>
  values.map((value) => (value > upper ? 'up' : value < lower ? 'down' : undefined));

const oneSide = (sides: readonly number[]): Marks =>
  marked(
    sides.length,
    runsOf(sides).filter(({ from, to, sign }) => sign !== 0 && to - from >= pointsOfARun),
  );

const trend = (values: readonly number[]): Marks => {
  const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? value)));
  const points = runsOf(steps).map(({ from, to, sign }) => ({ from, to: to + 1, sign }));
  return marked(
    values.length,
    points.filter(({ from, to, sign }) => sign !== 0 && to - from >= pointsOfARun),
  );
};

const twoOfThree = (values: readonly number[], sides: readonly number[], limits: NaturalLimits): Marks => {
  const close = values.map(
    (value) =>
      (value > limits.nearUpper && value <= limits.upper) ||
      (value < limits.nearLower && value >= limits.lower),
  );
  const holdsFrom = (at: number): boolean =>
    Math.abs(sides.slice(at, at + 3).reduce((sum, side) => sum + side, 0)) === 3 &&
    close.slice(at, at + 3).filter(Boolean).length >= 2;
  return values.map((_, at) =>
    close[at] === true && [at - 2, at - 1, at].some((from) => from >= 0 && holdsFrom(from))
      ? wayOf(sides[at] ?? 0)
      : undefined,
  );
};

/** What the rules say of each value, those that mark it in the order in which they have their say. */
export const signalsOf = (
  values: readonly number[],
  limits: NaturalLimits,
): readonly (readonly Signal[])[] => {
  const sides = values.map((value) => Math.sign(value - limits.mean));
  const marks: Readonly<Record<Rule, Marks>> = {
    outside: outside(values, limits),
    trend: trend(values),
    'two-of-three': twoOfThree(values, sides, limits),
    'one-side': oneSide(sides),
  };
  return values.map((_, at) =>
    rules.flatMap((rule) => {
      const way = marks[rule][at];
      return way === undefined ? [] : [{ rule, way }];
    }),
  );
};
