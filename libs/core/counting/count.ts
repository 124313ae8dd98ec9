import { addDays, isWithin, never, type Day, type Window } from '../kernel/day.js';
import { valueAt } from '../kernel/timeline.js';
import { notRecorded } from './dimension.js';
import { ownKeyOn } from './length-dimensions.js';
import type {
  CountMeasure,
  ItemMeasure,
  LengthsMeasure,
  Measure,
  NightsMeasure,
  StandingMeasure,
} from './measure.js';
import { gathered, type CountedUnit } from './counted-unit.js';
import type { Pick } from './reading.js';
import { isInDenominator, type Standing } from './standing.js';
import { addSums, noSums, type Sums } from './sums.js';
import type { TalliedItem, Tallies } from './tallies.js';

/** The units of one child in a measure, over a period (`to` is the date of a measure at a date). */
export const unitsOf = (
  measure: CountMeasure | NightsMeasure | LengthsMeasure,
  tallies: Tallies,
  when: Window,
  by?: string,
): readonly CountedUnit[] => {
  switch (measure.shape) {
    case 'standing':
      return standingUnit(measure, tallies, when, by);
    case 'items':
      return itemUnits(measure, tallies, when, by);
    case 'nights':
      return nightUnits(measure, tallies, when, by);
    case 'lengths':
      return lengthUnits(measure, tallies, when, by);
  }
};

const standingUnit = (
  { key }: StandingMeasure,
  tallies: Tallies,
  { to }: Window,
  by?: string,
): readonly CountedUnit[] => {
  const timeline = tallies.standings.get(key);
  const standing = timeline ? valueAt(timeline, to) : 'outside';
  if (standing === 'outside') return [];
  const dimension = by === undefined ? undefined : tallies.dimensions.get(by);
  return [{ standing, amount: 1, items: [], group: dimension ? valueAt(dimension, to) : '' }];
};

const groupOf = (
  item: TalliedItem,
  tallies: Tallies,
  { to }: Window,
  by: string | undefined,
  on = item.first,
): string => {
  if (by === undefined) return '';
  const own = ownKeyOn(item.dimensions, by, to);
  if (own !== undefined) return own;
  const dimension = tallies.dimensions.get(by);
  return dimension ? valueAt(dimension, on) : notRecorded;
};

const isPicked: Readonly<Record<Pick, (item: TalliedItem, when: Window) => boolean>> = {
  started: (item, when) => isWithin(when, item.first),
  ended: (item, when) => isWithin(when, item.closedOn),
  open: (item, when) => item.first <= when.to && item.last >= when.from,
};

const ofKinds = (measure: { readonly kinds: readonly { readonly kind: string }[] }, { items }: Tallies) =>
  items.filter(({ kind }) => measure.kinds.some((each) => each.kind === kind));

const standingIn = (item: TalliedItem, { key }: ItemMeasure, { to }: Window): Standing => {
  const standing = key === undefined ? 'numerator' : (item.standings[key] ?? 'outside');
  const settles = key === undefined ? undefined : item.settles[key];
  const pending = settles !== undefined && settles > to;
  return pending && isInDenominator(standing) ? 'not-yet-due' : standing;
};

const isAmong = ({ among }: ItemMeasure, { standings }: Tallies, { to }: Window): boolean => {
  if (!among) return true;
  const timeline = standings.get(among.key);
  return timeline !== undefined && isInDenominator(valueAt(timeline, to));
};

const itemUnits = (
  measure: ItemMeasure,
  tallies: Tallies,
  when: Window,
  by?: string,
): readonly CountedUnit[] => {
  const { pick, gather, lastDays } = measure.reading;
  if (!isAmong(measure, tallies, when)) return [];
  const days = lastDays === undefined ? when : { from: addDays(when.to, 1 - lastDays), to: when.to };
  const units = ofKinds(measure.reading, tallies)
    .filter((item) => isPicked[pick](item, days))
    .map((item): CountedUnit => ({
      standing: standingIn(item, measure, when),
      amount: 1,
      items: [item],
      group: groupOf(item, tallies, when, by),
    }))
    .filter(({ standing }) => standing !== 'outside');
  return gathered(units, gather);
};

const amountUnits = (
  items: readonly TalliedItem[],
  tallies: Tallies,
  when: Window,
  by: string | undefined,
  amountOf: (item: TalliedItem) => number,
  on?: Day,
): readonly CountedUnit[] =>
  items.map((item) => ({
    standing: 'numerator',
    amount: amountOf(item),
    items: [item],
    group: groupOf(item, tallies, when, by, on),
  }));

const nightsWithin = ({ first, closedOn }: TalliedItem, { from, to }: Window): number =>
  Math.max(0, Math.min(closedOn, addDays(to, 1)) - Math.max(first, from));

const nightUnits = (
  measure: NightsMeasure,
  tallies: Tallies,
  when: Window,
  by?: string,
): readonly CountedUnit[] =>
  amountUnits(ofKinds(measure, tallies), tallies, when, by, (item) => nightsWithin(item, when)).filter(
    ({ amount }) => amount > 0,
  );

const lengthUnits = (
  measure: LengthsMeasure,
  tallies: Tallies,
  when: Window,
  by?: string,
): readonly CountedUnit[] => {
  const items = ofKinds(measure, tallies);
  if (measure.of === 'ended') {
    return amountUnits(
      items.filter((item) => item.closedOn < never && isWithin(when, item.closedOn)),
      tallies,
      when,
      by,
      (item) => item.closedOn - item.first,
    );
  }
  const open = items.filter(({ first, closedOn }) => first <= when.to && closedOn > when.to);
  // What is still going on is broken down as it is now, not as it was when it began.
  return amountUnits(open, tallies, when, by, ({ first }) => when.to + 1 - first, when.to);
};

const sumsOfUnit = ({ standing, amount }: CountedUnit): Sums => ({
  ...noSums,
  numerator: standing === 'numerator' ? amount : 0,
  denominator: isInDenominator(standing) ? amount : 0,
  excluded: standing === 'excluded' ? amount : 0,
  notYetDue: standing === 'not-yet-due' ? amount : 0,
  unknown: standing === 'unknown' ? amount : 0,
});

const sumsOfLength = ({ amount }: CountedUnit): Sums => ({
  ...noSums,
  numerator: amount,
  denominator: 1,
  lengths: new Map([[amount, 1]]),
});

export type SumsByGroup = ReadonlyMap<string, Sums>;

/** What each unit of one child adds to the sums of its group. */
const addedBy = (
  measure: Measure,
  tallies: Tallies,
  when: Window,
  by?: string,
): readonly (readonly [string, Sums])[] => {
  const each = (counted: Parameters<typeof unitsOf>[0], toSums: (unit: CountedUnit) => Sums) =>
    unitsOf(counted, tallies, when, by).map((unit) => [unit.group, toSums(unit)] as const);
  const once = (counted: CountMeasure, part: 'numerator' | 'denominator') =>
    unitsOf(counted, tallies, when, by)
      .filter(({ standing }) => standing === 'numerator')
      .map(({ group }) => [group, { ...noSums, [part]: 1 }] as const);
  switch (measure.shape) {
    case 'ratio':
      return [...once(measure.over, 'numerator'), ...once(measure.per, 'denominator')];
    case 'rate':
      return each(measure.over, (unit) => ({ ...sumsOfUnit(unit), denominator: 0 }));
    case 'lengths':
      return each(measure, sumsOfLength);
    case 'standing':
    case 'items':
    case 'nights':
      return each(measure, sumsOfUnit);
  }
};

/** The sums of a measure over some children, by the values of a dimension (one group, the empty one, without `by`). */
export const sumsOf = (
  measure: Measure,
  children: Iterable<Tallies>,
  when: Window,
  by?: string,
): SumsByGroup => {
  const sums = new Map<string, Sums>();
  for (const tallies of children) {
    for (const [group, more] of addedBy(measure, tallies, when, by)) {
      sums.set(group, addSums(sums.get(group) ?? noSums, more));
    }
  }
  return sums;
};
