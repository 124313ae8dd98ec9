import type { Indicator } from '../../core/counting/definition.js';
import { besideId } from '../../core/indicators/beside.js';
import type { Dimension } from '../../core/counting/dimension.js';
import type { Window } from '../../core/kernel/day.js';
import type { CatalogueEntry } from '../../shell/figures/catalogue/catalogue.query.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { listed, type List } from '../../shell/figures/members/measure-of-members.js';
import type { ChartPoint, ChartView, Lead, PointLeads } from '../charts/chart.view.js';
import { processChartOf } from '../charts/process-chart.js';
import { hrefs } from '../frame/hrefs.js';
import { knownInWords } from '../frame/in-words.js';
import { pointsOf, type SeriesTold } from './ask-series.js';
import { figuresLinks, type FiguresLinks } from '../take-away/figures-links.js';
import { breakdownView, type BreakdownView } from './breakdown.view.js';
import { companionsInWords, type CompanionWords } from './companions-in-words.js';
import type { Mistake, TypedDates } from './dates-asked.js';
import { definitionInWords, type AskedInWords } from './definition-in-words.js';
import { betterInWords, figureInWords, freshnessOf, readingOf, type FigureWords } from './figure-in-words.js';
import { mistakesView, noMistakes, type MistakesView } from './mistakes.view.js';
import { partsOfFigure, type PartOfFigure } from './parts-of-figure.js';
import { measuredOf, verdictOn, type Verdict } from './process.js';
import { datesIn, whenInWords, type Term } from './series.js';

interface Asked extends TypedDates {
  readonly by?: string | undefined;
}

export interface DefinitionView {
  readonly criteria: readonly AskedInWords[];
  readonly notes: readonly string[];
  readonly source: string;
  readonly id: string;
  readonly version: string;
}

/** The figure, and everything that is read beside it. */
export interface FigureView {
  /** "On 22 November 2026, as known on 10 November 2026". */
  readonly shows: string;
  readonly freshness: string;
  readonly value: FigureWords;
  readonly better: string;
  /** Of the latest point of the chart; undefined where the figure is not one of its points. */
  readonly verdict: Verdict | undefined;
  readonly parts: readonly PartOfFigure[];
  readonly companions: readonly CompanionWords[];
  readonly breakdown: BreakdownView | undefined;
  readonly chart: ChartView;
  /** What was known of the same dates on other days; undefined for whoever may not see what changed. */
  readonly asKnownHref: string | undefined;
  readonly files: FiguresLinks;
}

export interface IndicatorView {
  readonly title: string;
  readonly says: string;
  readonly takes: Indicator['takes'];
  readonly mistakes: MistakesView;
  /** What the fields of the form hold. */
  readonly fields: Asked;
  readonly dimensions: readonly {
    readonly value: string;
    readonly text: string;
    readonly selected: boolean;
  }[];
  readonly figure: FigureView | undefined;
  readonly definition: DefinitionView;
}

interface Defined {
  readonly indicator: Indicator;
  readonly entry: CatalogueEntry;
  readonly asked: Asked;
}

export interface IndicatorTold extends Defined {
  readonly by: Dimension | undefined;
  readonly when: Window;
  readonly terms: readonly Term[];
  readonly figure: FigureAnswer;
  readonly drawn: SeriesTold;
  /** Whether the visitor may be led to the children behind a number. */
  readonly listsChildren: boolean;
}

const frameOf = ({ indicator, entry, asked }: Defined) => ({
  ...{ title: indicator.title, says: indicator.says, takes: indicator.takes },
  dimensions: [
    { value: '', text: 'Not broken down', selected: asked.by === undefined },
    ...entry.dimensions.map(({ id, title }) => ({ value: id, text: title, selected: id === asked.by })),
  ],
  definition: {
    criteria: definitionInWords(entry),
    ...{ notes: entry.notes, source: entry.source, id: entry.id, version: entry.version },
  },
});

/** Where the dates cannot be read: the form as it was filled in, with what is wrong. */
export const mistakenIndicator = (defined: Defined, mistakes: readonly Mistake[]): IndicatorView => ({
  ...frameOf(defined),
  mistakes: mistakesView(mistakes),
  fields: defined.asked,
  figure: undefined,
});

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const showsOf = ({ indicator, when, terms, asked, by }: IndicatorTold): string => {
  const words = whenInWords(indicator, when, terms);
  return capital(
    [
      indicator.takes === 'date' ? `on ${words}` : words,
      ...(by === undefined ? [] : [`by ${by.title.toLowerCase()}`]),
      ...(asked.known === undefined ? [] : [`as known on ${knownInWords(asked.known)}`]),
    ].join(', '),
  );
};

/** What one is, above the scale of a chart. */
const unitOf = (indicator: Indicator): string => {
  const { unit } = indicator.measure;
  return readingOf(indicator) === 'percentage' ? `% of ${unit.many}` : unit.many;
};

/** Addresses about a time: of those counted, and of this page. */
const hrefsOf = ({ indicator, asked, by, listsChildren }: IndicatorTold, when: Window) => {
  const dates = { ...datesIn(indicator, when), known: asked.known };
  const explain = (list: List, key?: string): string =>
    hrefs.explain(indicator.id, { list, ...dates, ...(key === undefined ? {} : { by: by?.id, key }) });
  const explainBeside = (name: string | undefined, list: List): string =>
    hrefs.explain(name === undefined ? indicator.id : besideId(indicator, name), { list, ...dates });
  return {
    explain: listsChildren ? explain : undefined,
    explainBeside: listsChildren ? explainBeside : undefined,
    here: hrefs.indicator(indicator.id, dates),
    asKnown: listsChildren ? hrefs.asKnown(indicator.id, dates) : undefined,
  };
};

/** To those counted, or for whoever may not see children, to this page of that time. */
const leadsOf = (told: IndicatorTold, when: Window, point: ChartPoint): PointLeads => {
  const { explain, here } = hrefsOf(told, when);
  const { measure } = told.indicator;
  const isLength = readingOf(told.indicator) === 'length';
  const lead = (list: List, count: number | undefined): Lead => {
    if (listed(measure, list) === undefined) return { without: 'estimate' };
    return { href: count ? explain?.(list) : undefined };
  };
  return {
    // The days in all of some lengths are not so many rows.
    counted: isLength ? { without: 'length' } : lead('numerator', point.numerator),
    per: lead('denominator', point.denominator),
    apart: explain ? undefined : here,
  };
};

const chartOf = (told: IndicatorTold): ChartView => {
  const { indicator, drawn, when } = told;
  const points = pointsOf(drawn);
  const whens = new Map(points.map(({ on }, at) => [on, drawn.series[at]]));
  return processChartOf({
    ...{ title: indicator.title, unit: unitOf(indicator), kind: measuredOf(indicator) },
    ...{ points, better: indicator.better, id: 'chart' },
    leadsOf: (point) => leadsOf(told, whens.get(point.on) ?? when, point),
  });
};

const figureOf = (told: IndicatorTold): FigureView => {
  const { indicator, asked, by, when, figure, drawn } = told;
  const { explain, explainBeside, asKnown } = hrefsOf(told, when);
  const last = drawn.series.at(-1);
  const isLast = when.to === last?.to && when.from === last.from;
  return {
    shows: showsOf(told),
    freshness: freshnessOf(figure, asked.known),
    value: figureInWords(indicator, figure),
    better: betterInWords(indicator),
    verdict: isLast ? verdictOn(indicator, pointsOf(drawn)) : undefined,
    parts: partsOfFigure(indicator, figure, explain),
    companions: companionsInWords(indicator, figure, explainBeside),
    breakdown: by && breakdownView(indicator, by, figure, explain),
    chart: chartOf(told),
    asKnownHref: asKnown,
    files: figuresLinks(indicator, by),
  };
};

/** Everything about one indicator at one time. */
export const indicatorView = (told: IndicatorTold): IndicatorView => ({
  ...frameOf(told),
  mistakes: noMistakes,
  fields: { ...datesIn(told.indicator, told.when), known: told.asked.known, by: told.asked.by },
  figure: figureOf(told),
});
