import type { SumsByGroup } from '../../../core/counting/count.js';
import { noSums, type Sums } from '../../../core/counting/sums.js';
import type { Measure } from '../../../core/counting/measure.js';
import type { OneMeasure } from './units.sql.js';

/** The measures that are counted by themselves in a measure. */
export const partsOf = (measure: Measure): readonly OneMeasure[] => {
  switch (measure.shape) {
    case 'ratio':
      return [measure.over, measure.per];
    case 'rate':
      return [measure.over];
    case 'standing':
    case 'items':
    case 'nights':
    case 'lengths':
      return [measure];
  }
};

/** The sums of a measure from those of its parts. */
export const joinParts = (measure: Measure, sumsOf: (part: OneMeasure) => SumsByGroup): SumsByGroup => {
  switch (measure.shape) {
    case 'ratio':
      return oneOverAnother(sumsOf(measure.over), sumsOf(measure.per));
    case 'rate':
      // The denominator of a rate is an estimate, which is no sum over children.
      return new Map([...sumsOf(measure.over)].map(([group, sums]) => [group, { ...sums, denominator: 0 }]));
    case 'standing':
    case 'items':
    case 'nights':
    case 'lengths':
      return sumsOf(measure);
  }
};

const oneOverAnother = (over: SumsByGroup, per: SumsByGroup): SumsByGroup => {
  const joined = new Map<string, Sums>();
  for (const [group, { numerator }] of over) {
    if (numerator > 0) joined.set(group, { ...noSums, numerator });
  }
  for (const [group, { numerator }] of per) {
    if (numerator > 0) joined.set(group, { ...noSums, ...joined.get(group), denominator: numerator });
  }
  return joined;
};
