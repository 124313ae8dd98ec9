import { addDays, never, type Window } from '../../../../core/kernel/day.js';
import type { ItemMeasure, LengthsMeasure, NightsMeasure } from '../../../../core/counting/measure.js';
import type { Gather } from '../../../../core/counting/reading.js';
import { isInDenominator, type Standing } from '../../../../core/counting/standing.js';
import { noSums, type Sums } from '../../../../core/counting/sums.js';
import type { HeldItem, HeldItems } from './held-items.js';
import { daysOf } from './measure-over.js';
import { StandingCounts } from './standing-counts.js';

const standingIn = (item: HeldItem, { key }: ItemMeasure, { to }: Window): Standing => {
  if (key === undefined) return 'numerator';
  const standing = item.standings[key] ?? 'outside';
  const settles = item.settles[key];
  return settles !== undefined && settles > to && isInDenominator(standing) ? 'not-yet-due' : standing;
};

/** Where a child with several items stands, by the first of these that any of them has. */
const strongest: readonly Standing[] = ['numerator', 'denominator', 'not-yet-due', 'unknown', 'excluded'];
/** One that is short is enough where every one has to be right. */
const weakest: readonly Standing[] = ['denominator', 'numerator', 'not-yet-due', 'unknown', 'excluded'];

/** Where a child stands by its items, of which there is at least one; undefined where there are too few. */
const gathered = (standings: readonly Standing[], gather: Exclude<Gather, 'each'>): Standing | undefined => {
  if (gather === 'first') return standings[0];
  if (gather === 'last') return standings.at(-1);
  if (typeof gather === 'object' && standings.length < gather.atLeast) return undefined;
  return (gather === 'every' ? weakest : strongest).find((standing) => standings.includes(standing));
};

/** Items of a period, or children by their items; only of the children `among`, where a measure is kept to some. */
export const itemSums = (
  held: HeldItems,
  measure: ItemMeasure,
  when: Window,
  among?: ReadonlySet<number>,
): Sums => {
  const { kinds, pick, gather } = measure.reading;
  const counts = new StandingCounts();
  for (const items of held.picked(kinds, pick, daysOf(measure.reading, when))) {
    if (among && items[0] && !among.has(items[0].child)) continue;
    const standings = items
      .map((item) => standingIn(item, measure, when))
      .filter((standing) => standing !== 'outside');
    if (gather === 'each') for (const standing of standings) counts.add(standing);
    else counts.add(gathered(standings, gather) ?? 'outside');
  }
  return counts.sums();
};

export const nightSums = (held: HeldItems, { kinds }: NightsMeasure, when: Window): Sums => {
  const end = addDays(when.to, 1);
  let nights = 0;
  for (const { first, closedOn } of held.picked(kinds, 'open', when).flat()) {
    nights += Math.max(0, Math.min(closedOn, end) - Math.max(first, when.from));
  }
  return { ...noSums, numerator: nights, denominator: nights };
};

const lengthsIn = (held: HeldItems, { kinds, of }: LengthsMeasure, when: Window): readonly number[] => {
  const end = addDays(when.to, 1);
  switch (of) {
    case 'ended':
      return held
        .picked(kinds, 'ended', when)
        .flat()
        .filter(({ closedOn }) => closedOn < never)
        .map(({ first, closedOn }) => closedOn - first);
    case 'open':
      return held
        .picked(kinds, 'open', { from: when.to, to: when.to })
        .flat()
        .filter(({ closedOn }) => closedOn > when.to)
        .map(({ first }) => end - first);
  }
};

export const lengthSums = (held: HeldItems, measure: LengthsMeasure, when: Window): Sums => {
  const lengths = new Map<number, number>();
  let total = 0;
  const all = lengthsIn(held, measure, when);
  for (const length of all) {
    total += length;
    lengths.set(length, (lengths.get(length) ?? 0) + 1);
  }
  return { ...noSums, numerator: total, denominator: all.length, lengths };
};
