import type { Gather } from './reading.js';
import { standingTogether, type Standing } from './standing.js';
import type { TalliedItem } from './tallies.js';

/** One unit of a measure: a child or an item, where it stands, how much it amounts to, and the items that make it one. */
export interface CountedUnit {
  readonly standing: Standing;
  /** 1, or nights or days for measures of length. */
  readonly amount: number;
  readonly items: readonly TalliedItem[];
  /** The value of the dimension asked for; empty where none is. */
  readonly group: string;
}

/** First and last are by the day picked on, then by key, so that two on one day are settled the same way everywhere. */
const inOrder = (a: CountedUnit, b: CountedUnit): number => {
  const [one, other] = [a.items[0], b.items[0]];
  if (!one || !other) return 0;
  return one.first - other.first || (one.key < other.key ? -1 : 1);
};

/** Units as a reading gathers them: each by itself, the first or last of a child, or a child by all of its own. */
export const gathered = (units: readonly CountedUnit[], gather: Gather): readonly CountedUnit[] => {
  if (gather === 'each' || units.length === 0) return units;
  const ordered = [...units].sort(inOrder);
  if (gather === 'first') return ordered.slice(0, 1);
  if (gather === 'last') return ordered.slice(-1);
  const groups = [...new Set(ordered.map(({ group }) => group))];
  return groups
    .map((group) => ordered.filter((unit) => unit.group === group))
    .filter((together) => typeof gather === 'string' || together.length >= gather.atLeast)
    .map((together) => ({
      standing:
        standingTogether(
          together.map(({ standing }) => standing),
          gather,
        ) ?? 'numerator',
      amount: 1,
      items: together.flatMap(({ items }) => items),
      group: together[0]?.group ?? '',
    }));
};
