import { isoDate, type Window } from '../kernel/day.js';
import { populationOn, type Setting } from '../case-record/setting.fact.js';
import { noSums, type Sums } from './sums.js';
import type { Companion, Indicator } from './definition.js';
import type { Dimension } from './dimension.js';
import type { Measure } from './measure.js';

/** A number with what it is made of. `value` is null where the denominator is 0 or not known. */
export interface Reckoned {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
}

/** Exact: half up, in integers. */
export const roundHalfUp = (numerator: number, denominator: number, decimals: 0 | 1 | 2): number => {
  const scale = 10 ** decimals;
  return Math.floor((2 * scale * numerator + denominator) / (2 * denominator)) / scale;
};

const medianOf = (lengths: Sums['lengths']): number | null => {
  const ordered = [...lengths].filter(([, times]) => times > 0).sort(([a], [b]) => a - b);
  const total = ordered.reduce((sum, [, times]) => sum + times, 0);
  if (total === 0) return null;
  const at = (rank: number): number => {
    let seen = 0;
    return ordered.find(([, times]) => (seen += times) > rank)?.[0] ?? 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
};

const hasNumerator = (measure: Measure): boolean =>
  (measure.shape === 'standing' || measure.shape === 'items') && measure.criteria?.numerator !== undefined;

const share = ({ numerator, denominator }: Sums, times: 100 | 1): Reckoned => ({
  value: denominator === 0 ? null : roundHalfUp(numerator * times, denominator, 1),
  numerator,
  denominator,
});

/** What sums come to under a measure. Percentages 0 to 100 and averages to one decimal, rates to a whole number. */
export const reckon = (measure: Measure, sums: Sums, setting: Setting, { to }: Window): Reckoned => {
  switch (measure.shape) {
    case 'ratio':
      return share(sums, measure.times);
    case 'rate': {
      const population = populationOn(setting, to);
      return {
        value: population ? roundHalfUp(sums.numerator * 10_000, population.value, 0) : null,
        numerator: sums.numerator,
        denominator: population?.value ?? null,
      };
    }
    case 'lengths':
      return { value: medianOf(sums.lengths), numerator: sums.numerator, denominator: sums.denominator };
    case 'standing':
    case 'items':
      return hasNumerator(measure) ? share(sums, 100) : plain(sums);
    case 'nights':
      return plain(sums);
  }
};

const plain = ({ numerator }: Sums): Reckoned => ({ value: numerator, numerator, denominator: null });

/** One number out of the sums of a companion's measure. */
export const companionValue = (
  { of: measure, part }: Companion,
  sums: Sums,
  setting: Setting,
  when: Window,
): number | null => {
  switch (part) {
    case 'numerator':
      return sums.numerator;
    case 'denominator':
      return sums.denominator;
    case 'value':
      return measure.shape === 'rate'
        ? unroundedRate(sums, setting, when)
        : reckon(measure, sums, setting, when).value;
    case 'mean':
      return sums.denominator === 0 ? null : roundHalfUp(sums.numerator, sums.denominator, 1);
    case 'longest':
      return [...sums.lengths].reduce<number | null>(
        (longest, [length, times]) => (times > 0 && length > (longest ?? -1) ? length : longest),
        null,
      );
  }
};

/** Beside the published whole number stands the rate to two decimals. */
const unroundedRate = ({ numerator }: Sums, setting: Setting, { to }: Window): number | null => {
  const population = populationOn(setting, to);
  return population ? roundHalfUp(numerator * 10_000, population.value, 2) : null;
};

export interface BreakdownEntry extends Reckoned {
  readonly key: string;
  readonly label: string;
}

/** One entry a value of the dimension, in the dimension's own order. */
export const breakdownOf = (
  { measure }: Indicator,
  dimension: Dimension,
  groups: ReadonlyMap<string, Sums>,
  setting: Setting,
  when: Window,
): readonly BreakdownEntry[] => {
  const rank = (key: string): number => {
    const place = dimension.order.indexOf(key);
    return place < 0 ? dimension.order.length : place;
  };
  return [...groups.keys()]
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true }))
    .map((key) => ({
      key,
      label: dimension.labelOf(key),
      ...reckon(measure, groups.get(key) ?? noSums, setting, when),
    }));
};

/** What the denominator is, where it is not a count of ours: a figure must name the estimate it used. */
export const denominatorNote = (
  { measure }: Indicator,
  setting: Setting,
  { to }: Window,
): string | undefined => {
  if (measure.shape !== 'rate') return undefined;
  const population = populationOn(setting, to);
  if (!population) return 'no population estimate is recorded for a date up to then';
  return `population aged 0 to 17, estimate of ${isoDate(population.on)} published ${isoDate(population.publishedOn)}`;
};
