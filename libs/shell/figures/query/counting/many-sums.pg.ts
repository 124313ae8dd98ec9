import type { SumsFor } from '../../../../core/counting/assemble.js';
import type { SumsByGroup } from '../../../../core/counting/count.js';
import type { Day, Window } from '../../../../core/kernel/day.js';
import type { Measure } from '../../../../core/counting/measure.js';
import type { Sums } from '../../../../core/counting/sums.js';
import type { Tallies } from '../../../../core/counting/tallies.js';
import type { Client } from '../../../platform/database.js';
import type { KnownThen } from '../../../known-at/known-then.js';
import { joinParts, partsOf } from '../../sums/parts.js';
import type { OneMeasure } from '../../sums/units.sql.js';
import { Among } from './among.js';
import { HeldItems } from './held-items.js';
import { itemSums, lengthSums, nightSums } from './item-sums.js';
import type { MeasureOver } from './measure-over.js';
import type { RecentRows } from './recent-rows.js';
import { rowsOfTallies, type RowsByChild } from './rows-of-children.js';
import { spansRead } from './spans-read.js';
import { standingsOnDays, type StandingsAsked, type StandingsOnDays } from './standings-on-days.pg.js';

/** A measure, ratios and rates among them, over some days. */
export interface SumsAsked {
  readonly measure: Measure;
  readonly when: Window;
}

/** The sums of the measures asked for over the days asked for: of everybody, without a breakdown. */
export type ManySums = (when: Window) => SumsFor;

const standingsAsked = (asked: readonly MeasureOver[]): StandingsAsked => {
  const keys = new Set<string>();
  const days = new Set<Day>();
  for (const { measure, when } of asked) {
    if (measure.shape !== 'standing') continue;
    keys.add(measure.key);
    days.add(when.to);
  }
  return { keys: [...keys], days: [...days].sort((a, b) => a - b) };
};

const amongAsked = (asked: readonly MeasureOver[]): readonly string[] => [
  ...new Set(asked.flatMap(({ measure }) => (measure.shape === 'items' ? (measure.among?.key ?? []) : []))),
];

interface Held {
  readonly items: HeldItems;
  readonly among: Among;
}

/** The live rows, or those of most children with the others as they were known then. */
const childrenOf = (rows: RowsByChild, known: KnownThen<Tallies> | undefined): RowsByChild => {
  if (!known) return rows;
  const children = new Map(rows);
  for (const child of known.without) children.delete(child);
  for (const [person, tallies] of known.children) children.set(person, rowsOfTallies(person, tallies));
  return children;
};

const hold = (children: RowsByChild): Held => ({
  items: new HeldItems([...children.values()].map(({ items }) => items)),
  among: new Among(children),
});

const sumsOf = ({ measure, when }: MeasureOver, { items, among }: Held, standings: StandingsOnDays): Sums => {
  switch (measure.shape) {
    case 'standing':
      return standings(measure.key, when.to);
    case 'items': {
      const kept = measure.among && among.on(measure.among.key, when.to);
      return itemSums(items, measure, when, kept);
    }
    case 'nights':
      return nightSums(items, measure, when);
    case 'lengths':
      return lengthSums(items, measure, when);
  }
};

/**
 * Counts many measures over many days at once: what it takes is read together, and counted in memory. The twin of
 * `liveSums` and `sumsThen`, which count one figure. Its statements have to be of one snapshot.
 */
export const manySums = async (
  client: Client,
  authority: string,
  asked: readonly SumsAsked[],
  recent: RecentRows,
  known?: KnownThen<Tallies>,
): Promise<ManySums> => {
  const parts = asked.flatMap(({ measure, when }) =>
    partsOf(measure).map((part) => ({ measure: part, when })),
  );
  const rows = await recent.read(client, authority, { spans: spansRead(parts), measures: amongAsked(parts) });
  const held = hold(childrenOf(rows, known));
  const standings = await standingsOnDays(client, authority, standingsAsked(parts), known);
  return (when) => {
    const counted = new Map<OneMeasure, SumsByGroup>();
    const ofPart = (measure: OneMeasure): SumsByGroup => {
      const sums = counted.get(measure) ?? new Map([['', sumsOf({ measure, when }, held, standings)]]);
      counted.set(measure, sums);
      return sums;
    };
    return (measure) => joinParts(measure, ofPart);
  };
};
