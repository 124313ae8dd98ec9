import { addDays, never, type Day, type Window } from '../../../../core/kernel/day.js';
import type { ItemMeasure, LengthsMeasure, NightsMeasure } from '../../../../core/counting/measure.js';
import type { Gather } from '../../../../core/counting/reading.js';
import { isInDenominator, standingTogether, type Standing } from '../../../../core/counting/standing.js';
import { noSums, type Sums } from '../../../../core/counting/sums.js';
import type { Answers, HeldItem, HeldItems, KeptTo } from './held-items.js';
import { daysOf } from './measure-over.js';
import { StandingCounts } from './standing-counts.js';

const standingIn = ({ standings, settles }: Answers, { key }: ItemMeasure, to: Day): Standing => {
  if (key === undefined) return 'numerator';
  const standing = standings[key] ?? 'outside';
  const settled = settles[key];
  return settled !== undefined && settled > to && isInDenominator(standing) ? 'not-yet-due' : standing;
};

/** Where a child stands by its items in the population; outside where it has none, or too few. */
const gathered = (standings: readonly Standing[], gather: Exclude<Gather, 'each'>): Standing => {
  const inPopulation: readonly Standing[] = standings.filter((standing) => standing !== 'outside');
  const [first] = inPopulation;
  if (first === undefined || gather === 'first') return first ?? 'outside';
  if (gather === 'last') return inPopulation.at(-1) ?? first;
  if (typeof gather === 'object' && inPopulation.length < gather.atLeast) return 'outside';
  return standingTogether(inPopulation, gather) ?? first;
};

/** Items of a period, or children by their items; of some children only, where a measure is kept to them. */
export const itemSums = (held: HeldItems, measure: ItemMeasure, when: Window, kept?: KeptTo): Sums => {
  const { kinds, pick, gather } = measure.reading;
  const picked = { kinds, pick, days: daysOf(measure.reading, when) };
  const { alone, several } = held.alike(picked, gather === 'each' ? 'item' : 'child', kept);
  const standingOf = (standings: readonly Standing[]): Standing =>
    gather === 'each' ? (standings[0] ?? 'outside') : gathered(standings, gather);
  const counts = new StandingCounts();
  for (const [answers, times] of alone)
    counts.add(standingOf([standingIn(answers, measure, when.to)]), times);
  for (const items of several) {
    counts.add(standingOf(items.map(({ answers }) => standingIn(answers, measure, when.to))));
  }
  return counts.sums();
};

const nightsIn = ({ first, closedOn }: HeldItem, { from, to }: Window): number =>
  Math.max(0, Math.min(closedOn, addDays(to, 1)) - Math.max(first, from));

export const nightSums = (held: HeldItems, { kinds }: NightsMeasure, when: Window): Sums => {
  let nights = 0;
  for (const items of held.picked({ kinds, pick: 'open', days: when })) {
    for (const item of items) nights += nightsIn(item, when);
  }
  return { ...noSums, numerator: nights, denominator: nights };
};

/** What is measured of an item; undefined where it has not ended, or is not open any more. */
type LengthOf = (item: HeldItem, when: Window) => number | undefined;

const lengthOf: Readonly<Record<LengthsMeasure['of'], LengthOf>> = {
  ended: ({ first, closedOn }) => (closedOn < never ? closedOn - first : undefined),
  open: ({ first, closedOn }, { to }) => (closedOn > to ? to + 1 - first : undefined),
};

export const lengthSums = (held: HeldItems, { kinds, of }: LengthsMeasure, when: Window): Sums => {
  const days = of === 'open' ? { from: when.to, to: when.to } : when;
  const lengths = new Map<number, number>();
  let [total, count] = [0, 0];
  for (const items of held.picked({ kinds, pick: of, days })) {
    for (const item of items) {
      const length = lengthOf[of](item, when);
      if (length === undefined) continue;
      total += length;
      count += 1;
      lengths.set(length, (lengths.get(length) ?? 0) + 1);
    }
  }
  return { ...noSums, numerator: total, denominator: count, lengths };
};
