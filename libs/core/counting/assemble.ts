import type { Window } from '../kernel/day.js';
import type { Setting } from '../case-record/setting.fact.js';
import { sumsOf, type SumsByGroup } from './count.js';
import { noSums } from './sums.js';
import type { Indicator } from './definition.js';
import type { Dimension } from './dimension.js';
import { breakdownOf, companionValue, reckon, type BreakdownEntry, type Reckoned } from './figure.js';
import type { Measure } from './measure.js';
import type { Tallies } from './tallies.js';

/** The countable part of a figure: everything but when and for whom it was asked. */
export interface Figure extends Reckoned {
  readonly excluded: number;
  readonly notYetDue: number;
  readonly unknown: number;
  readonly companions: Readonly<Record<string, number | null>>;
  readonly breakdown?: readonly BreakdownEntry[];
}

/** The sums of a measure, whoever added them up: this file in memory, SQL over the read models, or one less the other. */
export type SumsFor = (measure: Measure, by?: string) => SumsByGroup;

/** Every measure a figure of this indicator needs. */
export const measuresFor = ({ measure, companions }: Indicator): readonly Measure[] => [
  measure,
  ...Object.values(companions).map(({ of }) => of),
];

/** figure = count(tallies, reading). */
export const assembleFigure = (
  indicator: Indicator,
  sumsFor: SumsFor,
  setting: Setting,
  when: Window,
  dimension?: Dimension,
): Figure => {
  const total = (measure: Measure) => sumsFor(measure).get('') ?? noSums;
  const sums = total(indicator.measure);
  const companions = Object.entries(indicator.companions).map(([name, companion]) => [
    name,
    companionValue(companion, total(companion.of), setting, when),
  ]);
  return {
    ...reckon(indicator.measure, sums, setting, when),
    excluded: sums.excluded,
    notYetDue: sums.notYetDue,
    unknown: sums.unknown,
    companions: Object.fromEntries(companions) as Figure['companions'],
    ...(dimension && {
      breakdown: breakdownOf(indicator, dimension, sumsFor(indicator.measure, dimension.id), setting, when),
    }),
  };
};

/** A figure counted in memory over the tallies of some children. */
export const figureOver = (
  indicator: Indicator,
  children: readonly Tallies[],
  setting: Setting,
  when: Window,
  dimension?: Dimension,
): Figure =>
  assembleFigure(indicator, (measure, by) => sumsOf(measure, children, when, by), setting, when, dimension);
