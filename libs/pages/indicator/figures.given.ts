import { indicators } from '../../core/indicators/indicators.generated.js';
import type { Indicator } from '../../core/counting/definition.js';
import { day, type Window } from '../../core/kernel/day.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import type { SeriesTold } from './ask-series.js';
import { datesIn } from './series.js';

export const indicatorCalled = (id: string): Indicator => {
  const found = indicators.find((each) => each.id === id);
  if (found) return found;
  throw new Error(`there is no indicator ${id}`);
};

export const period = (from: string, to: string = from): Window => ({ from: day(from), to: day(to) });

/** A figure as the API would give it, of what matters to a spec. */
export const figure = (indicator: Indicator, when: Window, counted: Partial<FigureAnswer>): FigureAnswer => {
  const dates = datesIn(indicator, when);
  return {
    indicator: indicator.id,
    ...{ title: indicator.title, unit: indicator.measure.unit.name, kind: indicator.kind },
    ...('on' in dates ? dates : { period: dates }),
    ...{ value: counted.numerator ?? null, numerator: 0, denominator: null },
    ...{ excluded: 0, notYetDue: 0, unknown: 0, companions: {} },
    ...{ knownAt: '2026-11-22T09:12:00Z', position: 812, definition: '1' },
    ...counted,
  };
};

/** A share with its value: 120 of 200 is 60. */
export const share = (numerator: number, denominator: number): Partial<FigureAnswer> => ({
  value: denominator === 0 ? null : Math.round((numerator / denominator) * 1000) / 10,
  numerator,
  denominator,
});

/** A series as asked, with a figure for each of its dates. */
export const told = (
  indicator: Indicator,
  series: readonly Window[],
  counted: readonly Partial<FigureAnswer>[],
): SeriesTold => ({
  indicator,
  series,
  figures: series.map((when, at) => figure(indicator, when, counted[at] ?? {})),
});
