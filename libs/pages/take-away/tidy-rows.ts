import { noSetting } from '../../core/case-record/setting.fact.js';
import { reckon, type Reckoned } from '../../core/counting/figure.js';
import { noSums } from '../../core/counting/sums.js';
import type { SeriesTold } from '../indicator/ask-series.js';
import type { TidyTime } from './periods-in-file.js';
import { total, type TidyFigure } from './tidy-figures.js';

/** Every group that any of the figures has, in the order of the latest. */
const groupsIn = ({ figures }: SeriesTold): readonly string[] => [
  ...new Set(figures.toReversed().flatMap(({ breakdown = [] }) => breakdown.map(({ label }) => label))),
];

/**
 * The figures of a series and of their groups, as many rows at one time as at another: of a group in which nobody was
 * there is a row that says so, for an absent one could as well mean that nobody had looked.
 */
export const tidyRows = (
  authority: string,
  told: SeriesTold,
  times: readonly TidyTime[],
): readonly TidyFigure[] => {
  const { indicator, series, figures } = told;
  const groups = groupsIn(told);
  return series.flatMap((when, at) => {
    const [figure, time] = [figures[at], times[at]];
    if (figure === undefined || time === undefined) return [];
    const nobody = reckon(indicator.measure, noSums, noSetting, when);
    const found = new Map((figure.breakdown ?? []).map((entry) => [entry.label, entry]));
    const rowOf = (group: string, { value, numerator, denominator }: Reckoned): TidyFigure => ({
      ...{ authority, time, group, value, numerator, denominator },
    });
    return [rowOf(total, figure), ...groups.map((group) => rowOf(group, found.get(group) ?? nobody))];
  });
};
