import { notRecorded } from '../counting/dimension.js';
import { roundHalfUp } from '../counting/figure.js';
import { wilson } from './wilson.js';

/** So many found of so many, under one key. */
export interface Counts {
  readonly key: string;
  readonly found: number;
  readonly of: number;
}

/** A share with what it is worth. Percentages 0 to 100 to one decimal, half up; null where nothing is counted. */
export interface Share {
  readonly found: number;
  readonly of: number;
  readonly share: number | null;
  /** The 95% interval of the share (Wilson's). */
  readonly low: number | null;
  readonly high: number | null;
}

export interface Ranked extends Share {
  readonly key: string;
  /** As many as it takes to be ranked. */
  readonly enough: boolean;
  /** Even the low end of its interval lies above the share of all together. */
  readonly standsOut: boolean;
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

export const shareOf = ({ found, of }: Omit<Counts, 'key'>): Share => {
  if (of === 0) return { found, of, share: null, low: null, high: null };
  const { low, high } = wilson(found, of);
  return { found, of, share: roundHalfUp(found * 100, of, 1), low: percent(low), high: percent(high) };
};

/** The key under which rows of no cluster are gathered. */
export const inNoCluster = 'in-no-cluster';

/** Keys that are nobody's: what is counted under them is shown, and compared with nobody. */
const nobodys: readonly string[] = [notRecorded, inNoCluster];

export const isNobodys = (key: string): boolean => nobodys.includes(key);

/** How rows are ranked: all together, and how many a row needs. */
export interface Ranking {
  readonly all: Omit<Counts, 'key'>;
  readonly enough: number;
}

export const rankOf = (counts: Counts, { all, enough }: Ranking): Ranked => {
  const { key, found, of } = counts;
  const isEnough = of >= enough && !isNobodys(key);
  return {
    key,
    ...shareOf(counts),
    enough: isEnough,
    standsOut: isEnough && wilson(found, of).low > all.found / all.of,
  };
};

const group = ({ key, enough, standsOut }: Ranked): number => {
  if (standsOut) return 0;
  if (enough) return 1;
  return isNobodys(key) ? 3 : 2;
};

/** Whole numbers, so that equal shares are equal. */
const byShare = (a: Ranked, b: Ranked): number => b.found * Math.max(a.of, 1) - a.found * Math.max(b.of, 1);

const inOrder = (a: Ranked, b: Ranked): number =>
  group(a) - group(b) || byShare(a, b) || b.of - a.of || (a.key < b.key ? -1 : 1);

/**
 * Those that stand out, then those with enough, then those with too few, last what is recorded under nobody; within each by
 * share, the greatest first, and of equal shares the one that more were counted in.
 */
export const ranked = (rows: readonly Counts[], ranking: Ranking): readonly Ranked[] =>
  rows.map((row) => rankOf(row, ranking)).sort(inOrder);

/** The rule by which rows stand out, for whoever reads them. */
export const ruleInWords = ({ all, enough }: Ranking): string => {
  const { share } = shareOf(all);
  const together = share === null ? 'the share of all together' : `${share}%, the share of all together`;
  return (
    `A row is ranked where at least ${enough} are counted in it, and stands out where even the low end of the 95% interval ` +
    `of its share (Wilson's) lies above ${together}. Of forty rows that are no different from the rest, one stands out ` +
    'by chance alone: ask why before it is taken further.'
  );
};
