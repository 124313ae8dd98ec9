import {
  drawnBand,
  naturalLimitsOf,
  type Band,
  type Measured,
  type NaturalLimits,
} from './natural-limits.js';
import { signalsOf, type Signal, type Way } from './rules.js';

export type Better = 'higher' | 'lower' | 'neither';

/** Within what the process does, or beyond it and which way that is. */
export type Standing = 'usual' | 'better' | 'worse' | 'unusual';

export interface PointRead {
  /** Its place in the series as given, missing values counted. */
  readonly at: number;
  readonly value: number;
  readonly signals: readonly Signal[];
  readonly standing: Standing;
}

export interface SeriesAsked {
  readonly better: Better;
  readonly measured: Measured;
  /** Limits from the first so many values only; from all of them where not given. */
  readonly baseline?: number | undefined;
}

interface Read {
  readonly points: readonly PointRead[];
  /** Places that have no value; the points on either side of them count as neighbours. */
  readonly missing: readonly number[];
}

/** What can be said of a series, as far as it goes. */
export type Reading =
  | (Read & { readonly state: 'empty' })
  | (Read & { readonly state: 'too-few'; readonly median: number; readonly counted: number })
  | (Read & {
      readonly state: 'limits';
      readonly limits: NaturalLimits;
      /** The limits as drawn: see `drawnBand`. */
      readonly band: Band;
      /** From how many values the limits are reckoned. */
      readonly counted: number;
    });

/** Limits from fewer move too much with every new point: until then a run chart, and no judgement. */
export const pointsForLimits = 12;

const standings: Readonly<Record<Better, Readonly<Record<Way, Standing>>>> = {
  higher: { up: 'better', down: 'worse' },
  lower: { up: 'worse', down: 'better' },
  neither: { up: 'unusual', down: 'unusual' },
};

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
};

/** Nothing divided by nothing, and what no machine adds up any more, is no value. */
const isValue = (value: number | undefined): value is number =>
  value !== undefined && Math.abs(value) <= Number.MAX_SAFE_INTEGER;

/** A series read as a process: what it does when nothing changes, and which points say that something did. */
export const readingOf = (
  series: readonly (number | undefined)[],
  { better, measured, baseline }: SeriesAsked,
): Reading => {
  const held = series.flatMap((value, at) => (isValue(value) ? [{ at, value }] : []));
  const missing = series.flatMap((value, at) => (isValue(value) ? [] : [at]));
  const values = held.map(({ value }) => value);
  const base = values.slice(0, baseline);
  const unjudged = held.map((point) => ({ ...point, signals: [], standing: 'usual' as const }));
  if (values.length === 0) return { state: 'empty', points: [], missing };
  if (base.length < pointsForLimits) {
    return { state: 'too-few', points: unjudged, missing, median: medianOf(values), counted: base.length };
  }
  const limits = naturalLimitsOf(base);
  const signals = signalsOf(values, limits);
  const points = held.map(({ at, value }, which): PointRead => {
    const said = signals[which] ?? [];
    const standing = said[0] === undefined ? 'usual' : standings[better][said[0].way];
    return { at, value, signals: said, standing };
  });
  return {
    ...{ state: 'limits', points, missing, limits },
    ...{ band: drawnBand(limits, measured, values), counted: base.length },
  };
};
