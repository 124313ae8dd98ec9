import type { AnyItemKind, ItemKind } from './item-kind.js';
import type { Unit } from './unit.js';
import { children } from './unit.js';

/** Which items of a period are meant: those that began in it, ended in it, or had any day in it. */
export type Pick = 'started' | 'ended' | 'open';

/**
 * How items become units: each by itself, or gathered by child: the child once, in the numerator if any item is or only if
 * every item is; the child's first or last item of the period (the national rule for starts and ceases); children with at
 * least so many.
 */
export type Gather = 'each' | 'child' | 'every' | 'first' | 'last' | { readonly atLeast: number };

/** Any way of counting items in a period: the same data runs in memory and in SQL. */
export interface AnyItemReading {
  readonly unit: Unit;
  readonly kinds: readonly AnyItemKind[];
  readonly pick: Pick;
  readonly gather: Gather;
  /** The period is so many days ending with the last one, wherever it was said to begin. */
  readonly lastDays?: number | undefined;
}

/** A way of counting items of one unit in a period, in a unit that may be another (children by their incidents). */
export interface ItemReading<UnitName extends string, ItemUnit extends string, Fact> extends AnyItemReading {
  readonly unit: Unit<UnitName>;
  readonly kinds: readonly ItemKind<ItemUnit, Fact>[];
  readonly pick: Pick;
  readonly gather: Gather;
}

const periods = <UnitName extends string, ItemUnit extends string, Fact>(
  unit: Unit<UnitName>,
  kinds: readonly ItemKind<ItemUnit, Fact>[],
  gather: Gather,
) => {
  const reading = (pick: Pick): ItemReading<UnitName, ItemUnit, Fact> => ({ unit, kinds, pick, gather });
  return {
    startedInPeriod: reading('started'),
    endedInPeriod: reading('ended'),
    openInPeriod: reading('open'),
    /** The same, over the days that end with the one asked about: what happened since the fortnight before. */
    startedInLast: ({ days }: { readonly days: number }) => ({ ...reading('started'), lastDays: days }),
    endedInLast: ({ days }: { readonly days: number }) => ({ ...reading('ended'), lastDays: days }),
  };
};

/** Kinds read together are of one unit: the first says which. */
type Kinds<ItemUnit extends string, Fact> = readonly [
  ItemKind<ItemUnit, Fact>,
  ...ItemKind<NoInfer<ItemUnit>, NoInfer<Fact>>[],
];

/** Every item by itself. */
export const each = <ItemUnit extends string, Fact>(...kinds: Kinds<ItemUnit, Fact>) =>
  periods(kinds[0].unit, kinds, 'each');

/** Distinct children with such an item. Never additive over time. */
export const childrenWith = <ItemUnit extends string, Fact>(...kinds: Kinds<ItemUnit, Fact>) =>
  periods(children, kinds, 'child');

/** Distinct children with such an item: in the numerator only where every one of them is. */
export const childrenByAll = <ItemUnit extends string, Fact>(...kinds: Kinds<ItemUnit, Fact>) =>
  periods(children, kinds, 'every');

/** Distinct children, each by the first such item of the period. */
export const firstOfEachChild = <ItemUnit extends string, Fact>(...kinds: Kinds<ItemUnit, Fact>) =>
  periods(children, kinds, 'first');

/** Distinct children, each by the last such item of the period. */
export const lastOfEachChild = <ItemUnit extends string, Fact>(...kinds: Kinds<ItemUnit, Fact>) =>
  periods(children, kinds, 'last');

/** Distinct children with at least `times` such items. */
export const childrenWithAtLeast = <ItemUnit extends string, Fact>(
  times: number,
  ...kinds: Kinds<ItemUnit, Fact>
) => periods(children, kinds, { atLeast: times });
