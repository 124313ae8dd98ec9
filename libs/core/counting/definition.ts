import type { Dimension } from './dimension.js';
import type { AnyItemKind } from './item-kind.js';
import type {
  ChildCriteria,
  CountMeasure,
  ItemCriteria,
  ItemMeasure,
  LengthsMeasure,
  Measure,
  NightsMeasure,
  RateMeasure,
  RatioMeasure,
  StandingMeasure,
} from './measure.js';
import type { ItemReading } from './reading.js';
import { children, childrenPer10k, days, nights, type Unit } from './unit.js';

/** stock: state at a date. flow: what happened in a period. cohort: a share of a group. duration: lengths. */
export type Kind = 'stock' | 'flow' | 'cohort' | 'duration';

/** A number shown beside a figure: one part of another measure of the same dates. */
export interface Companion {
  readonly of: Measure;
  readonly part: 'numerator' | 'denominator' | 'value' | 'mean' | 'longest';
}

interface Told {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what is counted, in the field's words. */
  readonly says: string;
  readonly kind: Kind;
  /** Which way is better; `neither` where the figure only tells. */
  readonly better: 'higher' | 'lower' | 'neither';
  /** Where the rule comes from. */
  readonly source: string;
  /** Choices made where sources are silent or disagree. */
  readonly notes?: readonly string[];
  readonly by?: readonly Dimension[];
  readonly companions?: Readonly<Record<string, Companion>>;
  /** Published definitions are never edited: a changed rule is a new version. */
  readonly version?: string;
}

/** An indicator as everything else reads it: what it is called, what it takes, what it counts. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly kind: Kind;
  readonly better: Told['better'];
  readonly source: string;
  readonly notes: readonly string[];
  readonly version: string;
  /** Whether it is asked for a date (`on`) or for a period (`from`, `to`). */
  readonly takes: 'date' | 'period';
  readonly by: readonly Dimension[];
  readonly companions: Readonly<Record<string, Companion>>;
  readonly measure: Measure;
}

const indicator = (told: Told, takes: Indicator['takes'], measure: Measure): Indicator => ({
  id: told.id,
  title: told.title,
  says: told.says,
  kind: told.kind,
  better: told.better,
  source: told.source,
  notes: told.notes ?? [],
  version: told.version ?? '1',
  takes,
  by: told.by ?? [],
  companions: told.companions ?? {},
  measure,
});

type WithoutKind = Omit<Told, 'kind'>;

/** Children standing so at the close of a date. For companions and ratios; indicators use the functions below. */
export const standing = (key: string, criteria: ChildCriteria): StandingMeasure<'child'> => ({
  shape: 'standing',
  key,
  unit: children,
  criteria,
});

/** Items or children read over a period, with criteria asked of the items. `key` only where there are criteria. */
export const counted = <UnitName extends string, ItemUnit extends string, Fact>(
  reading: ItemReading<UnitName, ItemUnit, Fact>,
  asked?: {
    readonly key: string;
    readonly criteria: ItemCriteria<NoInfer<ItemUnit>, NoInfer<Fact>>;
    readonly among?: StandingMeasure;
  },
): ItemMeasure<UnitName> => ({
  shape: 'items',
  key: asked?.key,
  unit: reading.unit,
  reading,
  // The types have already held each criterion to its kind of item; from here on a measure is data for two engines.
  criteria: asked?.criteria,
  among: asked?.among,
});

/** A stock: how many children stand so at the close of a date. */
export const countAtDate = (
  told: WithoutKind & { readonly counts: Unit<'child'>; readonly population: ChildCriteria['population'] },
): Indicator =>
  indicator({ ...told, kind: 'stock' }, 'date', standing(told.id, { population: told.population }));

/** A share of children at the close of a date. */
export const shareAtDate = (
  told: Told & { readonly counts: Unit<'child'> } & Required<Pick<ChildCriteria, 'numerator'>> &
    ChildCriteria,
): Indicator => indicator(told, 'date', standing(told.id, childCriteriaOf(told)));

const childCriteriaOf = ({ population, exclusions, numerator }: ChildCriteria): ChildCriteria => ({
  population,
  ...(exclusions && { exclusions }),
  ...(numerator && { numerator }),
});

/**
 * The reading alone says what is counted and of which items. Without `NoInfer` the compiler would settle a disagreement by
 * widening the unit to "children or incidents", which is what fifteen missing was.
 */
interface InPeriod<UnitName extends string, ItemUnit extends string, Fact> {
  readonly counts: Unit<NoInfer<UnitName>>;
  readonly read: ItemReading<UnitName, ItemUnit, Fact>;
}

type CriteriaOf<ItemUnit extends string, Fact> = ItemCriteria<NoInfer<ItemUnit>, NoInfer<Fact>>;

/** A flow: how many happened in a period. */
export const countInPeriod = <UnitName extends string, ItemUnit extends string, Fact>(
  told: WithoutKind & InPeriod<UnitName, ItemUnit, Fact> & Pick<CriteriaOf<ItemUnit, Fact>, 'population'>,
): Indicator =>
  indicator(
    { ...told, kind: 'flow' },
    'period',
    counted(told.read, told.population && { key: told.id, criteria: { population: told.population } }),
  );

/** A cohort: of what happened in a period, the share of which something is true. */
export const shareInPeriod = <UnitName extends string, ItemUnit extends string, Fact>(
  told: WithoutKind &
    InPeriod<UnitName, ItemUnit, Fact> &
    CriteriaOf<ItemUnit, Fact> & { readonly among?: StandingMeasure },
): Indicator =>
  indicator(
    { ...told, kind: 'cohort' },
    'period',
    counted(told.read, { ...asked(told.id, told), ...(told.among && { among: told.among }) }),
  );

/** A stock of items: how many are open at the close of a date. Read with `openInPeriod`. */
export const countOpenAtDate = <UnitName extends string, ItemUnit extends string, Fact>(
  told: WithoutKind & InPeriod<UnitName, ItemUnit, Fact> & Pick<CriteriaOf<ItemUnit, Fact>, 'population'>,
): Indicator =>
  indicator(
    { ...told, kind: 'stock' },
    'date',
    counted(told.read, told.population && { key: told.id, criteria: { population: told.population } }),
  );

/** Criteria under a name of their own, for a variant of an indicator shown beside it. */
export const asked = <ItemUnit extends string, Fact>(
  key: string,
  { population, exclusions, numerator, settled }: ItemCriteria<ItemUnit, Fact>,
): { readonly key: string; readonly criteria: ItemCriteria<ItemUnit, Fact> } => ({
  key,
  criteria: {
    ...(population && { population }),
    ...(exclusions && { exclusions }),
    ...(numerator && { numerator }),
    ...(settled && { settled }),
  },
});

/** One count as a percentage of another of the same unit. */
export const percentOf = <UnitName extends string>(
  told: WithoutKind & {
    readonly counts: Unit<UnitName>;
    readonly over: CountMeasure<NoInfer<UnitName>>;
    readonly per: CountMeasure<NoInfer<UnitName>>;
  },
): Indicator =>
  indicator({ ...told, kind: 'cohort' }, 'period', ratio(told.counts, told.over, told.per, 100));

/** An average: one count per one of another unit. */
export const perOne = <Over extends string, Per extends string>(
  told: WithoutKind & {
    readonly counts: Unit<NoInfer<`${Over}-per-${Per}`>>;
    readonly over: CountMeasure<Over>;
    readonly per: CountMeasure<Per>;
  },
): Indicator => indicator({ ...told, kind: 'cohort' }, 'period', ratio(told.counts, told.over, told.per, 1));

const ratio = <UnitName extends string>(
  unit: Unit<UnitName>,
  over: CountMeasure,
  per: CountMeasure,
  times: 100 | 1,
): RatioMeasure<UnitName> => ({ shape: 'ratio', unit, over, per, times });

/** Children at a date per 10,000 of the population estimate in force then. */
export const ratePer10kAtDate = (
  told: WithoutKind & { readonly over: StandingMeasure<'child'> },
): Indicator => {
  const measure: RateMeasure<'child-per-10000'> = { shape: 'rate', unit: childrenPer10k, over: told.over };
  return indicator({ ...told, kind: 'stock' }, 'date', measure);
};

type AnyKinds = readonly AnyItemKind[];

export const nightsOf = (...kinds: AnyKinds): NightsMeasure => ({ shape: 'nights', unit: nights, kinds });

export const lengthsOf = (of: LengthsMeasure['of'], ...kinds: AnyKinds): LengthsMeasure => ({
  shape: 'lengths',
  unit: days,
  kinds,
  of,
});

/** Nights of items inside a period. Additive over time. */
export const nightsInPeriod = (told: WithoutKind & { readonly of: AnyKinds }): Indicator =>
  indicator({ ...told, kind: 'flow' }, 'period', nightsOf(...told.of));

/** Lengths of what ended in a period: the median, with the mean and the longest beside it. */
export const lengthsInPeriod = (told: WithoutKind & { readonly of: AnyKinds }): Indicator =>
  indicator({ ...told, kind: 'duration' }, 'period', lengthsOf('ended', ...told.of));

/** Lengths so far of what is open at the close of a date. */
export const lengthsAtDate = (told: WithoutKind & { readonly of: AnyKinds }): Indicator =>
  indicator({ ...told, kind: 'duration' }, 'date', lengthsOf('open', ...told.of));
