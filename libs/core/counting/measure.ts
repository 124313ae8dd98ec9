import type { Day } from '../kernel/day.js';
import type { AnyItemKind } from './item-kind.js';
import type { ChildQuestion, ItemQuestion } from './question.js';
import type { AnyItemReading } from './reading.js';
import type { Unit } from './unit.js';

/** Who stands in a measure of children, in worded criteria. Without a numerator, everyone in the population is counted. */
export interface ChildCriteria {
  readonly population: readonly ChildQuestion[];
  readonly exclusions?: readonly ChildQuestion[];
  readonly numerator?: readonly ChildQuestion[];
}

/** Until when an item waits for its answer. */
export interface Settled<Fact> {
  /** "not yet due until ..." */
  readonly words: string;
  readonly on: (fact: Fact) => Day | undefined;
}

/** The same for items. Without a population, every item of the reading is in it. */
export interface ItemCriteria<UnitName extends string = string, Fact = never> {
  readonly population?: readonly ItemQuestion<UnitName, Fact>[];
  readonly exclusions?: readonly ItemQuestion<UnitName, Fact>[];
  readonly numerator?: readonly ItemQuestion<UnitName, Fact>[];
  /**
   * Where the answer is still open: the day at whose close it is settled. An item settled after the last day of the period
   * is not yet due there; beside such a measure stands another, of all items, that does not wait.
   */
  readonly settled?: Settled<Fact>;
}

/** Children by where they stand at the close of a day. `key` names the standings in the read models. */
export interface StandingMeasure<UnitName extends string = string> {
  readonly shape: 'standing';
  readonly key: string;
  readonly unit: Unit<UnitName>;
  readonly criteria: ChildCriteria;
}

/** Items of a period, or children by their items. `key` is set where criteria are asked of the items. */
export interface ItemMeasure<UnitName extends string = string> {
  readonly shape: 'items';
  readonly key: string | undefined;
  readonly unit: Unit<UnitName>;
  readonly reading: AnyItemReading;
  readonly criteria: ItemCriteria | undefined;
  /** Only of children who are in this measure's denominator at the close of the last day. */
  readonly among: StandingMeasure | undefined;
}

/** Nights of items inside a period, half-open: the night of the last day of the period counts. */
export interface NightsMeasure {
  readonly shape: 'nights';
  readonly unit: Unit<'night'>;
  readonly kinds: readonly AnyItemKind[];
}

/**
 * Lengths in days. `ended`: of items that ended in the period, end minus start. `open`: of items open at the close of
 * the last day, counting that night (rule D5: 1 May to the close of 30 June is 61).
 */
export interface LengthsMeasure {
  readonly shape: 'lengths';
  readonly unit: Unit<'day'>;
  readonly kinds: readonly AnyItemKind[];
  readonly of: 'ended' | 'open';
}

export type CountMeasure<UnitName extends string = string> =
  StandingMeasure<UnitName> | ItemMeasure<UnitName>;

/** One count over another. `times` 100 makes a percentage, 1 an average. */
export interface RatioMeasure<UnitName extends string = string> {
  readonly shape: 'ratio';
  readonly unit: Unit<UnitName>;
  readonly over: CountMeasure;
  readonly per: CountMeasure;
  readonly times: 100 | 1;
}

/** Children per 10,000 of the population estimate in force. */
export interface RateMeasure<UnitName extends string = string> {
  readonly shape: 'rate';
  readonly unit: Unit<UnitName>;
  readonly over: StandingMeasure;
}

export type Measure<UnitName extends string = string> =
  CountMeasure<UnitName> | NightsMeasure | LengthsMeasure | RatioMeasure<UnitName> | RateMeasure<UnitName>;

/** The counts a measure is made of. */
export const countsIn = (measure: Measure): readonly CountMeasure[] => {
  switch (measure.shape) {
    case 'standing':
    case 'items':
      return [measure];
    case 'ratio':
      return [measure.over, measure.per];
    case 'rate':
      return [measure.over];
    case 'nights':
    case 'lengths':
      return [];
  }
};

/** Every kind of item a measure reads. */
export const kindsIn = (measure: Measure): readonly AnyItemKind[] => {
  switch (measure.shape) {
    case 'nights':
    case 'lengths':
      return measure.kinds;
    case 'standing':
    case 'items':
    case 'ratio':
    case 'rate':
      return countsIn(measure).flatMap((count) => (count.shape === 'items' ? count.reading.kinds : []));
  }
};
