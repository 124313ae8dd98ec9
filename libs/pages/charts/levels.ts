import type { Reading } from '../../core/process-behaviour/reading.js';
import type { Sheet } from './sheets.js';

/** A line across the whole plot, and its words. */
export interface Level {
  readonly says: 'limit' | 'average';
  readonly value: number;
  readonly text: string;
}

/** Limits and averages are reckoned: where they are large, nobody needs the tenth of one. */
const nearly = (value: number): number => (Math.abs(value) < 100 ? value : Math.round(value));

/** The average between its limits; the middle value alone where there are too few points for limits. */
export const levelsOf = (
  reading: Exclude<Reading, { readonly state: 'empty' }>,
  { words }: Sheet,
  show: (value: number) => string,
): readonly Level[] => {
  const level = (says: Level['says'], word: string, value: number): Level => ({
    ...{ says, value, text: `${word} ${show(nearly(value))}` },
  });
  // What never moves has no limits to tell from its average.
  if (reading.state === 'limits' && reading.limits.meanMovingRange === 0) {
    return [level('average', words.mean, reading.limits.mean)];
  }
  if (reading.state === 'too-few') return [level('average', words.median, reading.median)];
  return [
    level('limit', words.upper, reading.band.upper),
    level('average', words.mean, reading.limits.mean),
    level('limit', words.lower, reading.band.lower),
  ];
};
