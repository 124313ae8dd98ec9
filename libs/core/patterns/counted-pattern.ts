import type { BreakdownEntry } from '../counting/figure.js';
import type { Dimension } from '../counting/dimension.js';
import type { Breakdown, Pattern } from './pattern.js';
import type { Counts } from './ranked.js';

/** What a view is made of: the counts of a period. */
export interface CountedPattern {
  readonly all: Omit<Counts, 'key'>;
  readonly rows: readonly Counts[];
  /** By name of the companion: how many under each key. */
  readonly ofWhich: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly besides: readonly { readonly by: Dimension; readonly rows: readonly Counts[] }[];
}

/** A figure as far as a pattern reads it, whoever counted it. */
export interface CountedFigure {
  readonly numerator: number;
  readonly denominator: number | null;
  readonly breakdown?: readonly BreakdownEntry[];
}

const countsIn = ({ breakdown = [] }: CountedFigure): readonly Counts[] =>
  breakdown.map(({ key, numerator, denominator }) => ({ key, found: numerator, of: denominator ?? 0 }));

export const countedPattern = (
  { counts }: Pattern,
  figureOf: (breakdown: Breakdown) => CountedFigure,
): CountedPattern => {
  const whole = figureOf(counts.rows);
  return {
    all: { found: whole.numerator, of: whole.denominator ?? 0 },
    rows: countsIn(whole),
    ofWhich: new Map(
      counts.ofWhich.map((each) => [
        each.name,
        new Map(countsIn(figureOf(each)).map(({ key, found }) => [key, found])),
      ]),
    ),
    besides: counts.besides.map((each) => ({ by: each.by, rows: countsIn(figureOf(each)) })),
  };
};
