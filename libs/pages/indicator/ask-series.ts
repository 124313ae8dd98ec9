import type { QueryBus } from '@nestjs/cqrs';
import type { Indicator } from '../../core/counting/definition.js';
import type { Dimension } from '../../core/counting/dimension.js';
import { isoDate, type Day, type Window } from '../../core/kernel/day.js';
import { Problem } from '../../shell/http/problem.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { ManyFiguresQuery } from '../../shell/figures/query/many-figures.query.js';
import { SettingQuery } from '../../shell/figures/setting/setting.query.js';
import type { ChartPoint } from '../charts/chart.view.js';
import { termsOf, type Term } from './series.js';

/** Of whom, and as known when. */
export interface OfWhom {
  readonly authority: string;
  readonly knownAt: string | undefined;
}

export interface SeriesAsked {
  readonly indicator: Indicator;
  /** The oldest first. */
  readonly series: readonly Window[];
  readonly by?: Dimension | undefined;
}

/** An indicator with one figure for each of its dates. */
export interface SeriesTold extends SeriesAsked {
  readonly figures: readonly FigureAnswer[];
}

/** The school terms published by then. */
export const askTerms = async (
  queries: QueryBus,
  { authority, knownAt }: OfWhom,
  on: Day,
): Promise<readonly Term[]> =>
  termsOf(await queries.execute(new SettingQuery(authority, isoDate(on), knownAt)));

/** All at once, so that every figure of a page is of one state of the log. */
export const askSeries = async (
  queries: QueryBus,
  { authority, knownAt }: OfWhom,
  wanted: readonly SeriesAsked[],
): Promise<readonly SeriesTold[]> => {
  const asked = wanted.map((each) => ({
    ...each,
    askings: each.series.map((when) => ({
      ...{ authority, indicator: each.indicator, when, by: each.by, knownAt },
    })),
  }));
  const all = asked.flatMap(({ askings }) => askings);
  const { figures } = await queries.execute(new ManyFiguresQuery(all, 'a page of figures'));
  return asked.map(({ askings, ...each }) => ({
    ...each,
    figures: askings.map((asking) => {
      const figure = figures?.get(asking);
      if (figure) return figure;
      throw new Problem('internal', 'a figure could not be told');
    }),
  }));
};

/** A series as a chart takes it. */
export const pointsOf = ({ series, figures }: SeriesTold): readonly ChartPoint[] =>
  series.flatMap(({ to }, index) => {
    const figure = figures[index];
    if (figure === undefined) return [];
    const { value, numerator, denominator } = figure;
    return [{ on: isoDate(to), value: value ?? undefined, numerator, denominator: denominator ?? undefined }];
  });
