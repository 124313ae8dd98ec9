import type { Indicator } from '../../core/counting/definition.js';
import type { Day } from '../../core/kernel/day.js';
import { isoDate } from '../../core/kernel/day.js';
import type { Standing } from '../../core/process-behaviour/reading.js';
import { sparkline, type SparkView } from '../charts/sparkline.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, knownInWords } from '../frame/in-words.js';
import { pointsOf, type SeriesTold } from '../indicator/ask-series.js';
import type { Mistake, TypedDates } from '../indicator/dates-asked.js';
import { betterInWords, figureInWords, freshnessOf, type FigureWords } from '../indicator/figure-in-words.js';
import { mistakesView, noMistakes, type MistakesView } from '../indicator/mistakes.view.js';
import { verdictOn, type Verdict } from '../indicator/process.js';
import { datesIn, whenInWords, yearBefore, type Term } from '../indicator/series.js';
import { figuresLinks, type FileLink } from '../take-away/figures-links.js';
import { periodsInWords } from '../take-away/periods-in-file.js';
import { families, foldOf, inFamily, type Family } from './families.js';

export interface ScorecardAsked extends Pick<TypedDates, 'on' | 'known'> {
  readonly family?: string | undefined;
}

/** A figure of a row, and the page that tells everything of it. */
export interface Cell extends FigureWords {
  readonly when: string;
  readonly href: string;
}

export interface ScorecardRow {
  readonly title: string;
  readonly better: string;
  readonly latest: Cell;
  readonly before: Cell | undefined;
  readonly yearBefore: Cell | undefined;
  readonly spark: SparkView;
  readonly verdict: Verdict;
}

/** A row that stands out, and why. */
export interface UnusualRow extends ScorecardRow {
  readonly because: string;
}

export interface ScorecardFamily {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ScorecardRow[];
  /** Whoever asks for one family sees what each was before, and what is folded in it. */
  readonly open: boolean;
  /** The family alone, with that. */
  readonly href: string;
  /** How many indicators are folded in it. */
  readonly more: number;
  readonly folds: readonly { readonly title: string; readonly rows: readonly ScorecardRow[] }[];
}

export interface ScorecardView {
  readonly title: string;
  readonly mistakes: MistakesView;
  readonly asked: ScorecardAsked;
  readonly choices: readonly {
    readonly value: string;
    readonly text: string;
    readonly selected: boolean;
  }[];
  /** What is shown, in one sentence. */
  readonly shows: string;
  readonly freshness: string;
  /** What is beyond the ups and downs of its process, the worse first. */
  readonly unusual: readonly UnusualRow[];
  readonly found: string;
  readonly families: readonly ScorecardFamily[];
  readonly files: FilesOfScorecard | undefined;
}

/** The figures of every indicator of a family, each in files of its own. */
export interface FilesOfScorecard {
  readonly says: string;
  readonly rows: readonly { readonly title: string; readonly files: readonly FileLink[] }[];
}

export interface ScorecardTold {
  readonly told: readonly SeriesTold[];
  /** Of all families together, those that are folded: counted, and asked for with their family alone. */
  readonly folded?: readonly Indicator[];
  readonly families: readonly Family[];
  readonly close: Day;
  readonly terms: readonly Term[];
  readonly asked: ScorecardAsked;
}

const cellOf = (
  { indicator, series, figures }: SeriesTold,
  at: number,
  { terms, asked }: Pick<ScorecardTold, 'terms' | 'asked'>,
): Cell | undefined => {
  const [when, figure] = [series[at], figures[at]];
  if (when === undefined || figure === undefined) return undefined;
  return {
    ...figureInWords(indicator, figure),
    when: whenInWords(indicator, when, terms),
    href: hrefs.indicator(indicator.id, { ...datesIn(indicator, when), known: asked.known }),
  };
};

/** A year and the month it began with: of what is read, as much as a row has room for. */
const valuesShown = 13;

const rowOf = (told: SeriesTold, scorecard: ScorecardTold): readonly ScorecardRow[] => {
  const { indicator, series } = told;
  const earlier = yearBefore(series);
  const points = pointsOf(told);
  const latest = cellOf(told, series.length - 1, scorecard);
  if (latest === undefined) return [];
  return [
    {
      title: indicator.title,
      better: betterInWords(indicator),
      latest,
      before: cellOf(told, series.length - 2, scorecard),
      yearBefore: earlier && cellOf(told, series.indexOf(earlier), scorecard),
      spark: sparkline(points.slice(-valuesShown)),
      verdict: verdictOn(indicator, points),
    },
  ];
};

const familyOf = (family: Family, scorecard: ScorecardTold): ScorecardFamily => {
  const all = inFamily(
    family,
    scorecard.told.map((told) => ({ id: told.indicator.id, told })),
  );
  const rowsIn = (fold: string | undefined): readonly ScorecardRow[] =>
    all.filter(({ id }) => foldOf(family, id) === fold).flatMap(({ told }) => rowOf(told, scorecard));
  const folds = (family.folded ?? []).map(({ title }) => ({ title, rows: rowsIn(title) }));
  return {
    ...{ id: family.id, title: family.title, rows: rowsIn(undefined), folds },
    open: scorecard.asked.family !== undefined,
    href: hrefs.scorecardOf({ ...scorecard.asked, family: family.id }),
    more: folds.reduce((sum, { rows }) => sum + rows.length, inFamily(family, scorecard.folded ?? []).length),
  };
};

const order: readonly Standing[] = ['worse', 'better', 'unusual'];

/** Variants that are folded say what the measure they are variants of says: it stands for them. */
const unusualIn = (shown: readonly ScorecardFamily[]): readonly UnusualRow[] =>
  order
    .flatMap((standing) =>
      shown.flatMap(({ rows }) => rows.filter(({ verdict }) => verdict.standing === standing)),
    )
    .map((row) => ({ ...row, because: becauseOf(row) }));

/** The reason with its date, once. */
const becauseOf = ({ latest: { when }, verdict: { because } }: ScorecardRow): string =>
  because.startsWith(when) ? because : `${when}: ${because.charAt(0).toLowerCase()}${because.slice(1)}`;

const choicesOf = ({ family: chosen }: ScorecardAsked): ScorecardView['choices'] => [
  { value: '', text: 'Every family', selected: chosen === undefined },
  ...families.map(({ id, title }) => ({ value: id, text: title, selected: id === chosen })),
];

const frameOf = (asked: ScorecardAsked) => ({ title: 'Scorecard', asked, choices: choicesOf(asked) });

/** Where the dates cannot be read: the form as it was filled in, with what is wrong. */
export const emptyScorecard = (asked: ScorecardAsked, mistakes: readonly Mistake[]): ScorecardView => ({
  ...frameOf(asked),
  mistakes: mistakesView(mistakes),
  ...{ shows: '', freshness: '', found: '', unusual: [], families: [], files: undefined },
});

const showsOf = ({ families: shown, told, folded = [], close, asked }: ScorecardTold): string => {
  const [only, ...others] = shown;
  const which = others.length === 0 && only !== undefined ? only.title : 'Every family of indicators';
  return [
    `${which}: ${counted(told.length + folded.length, 'indicator')}`,
    `up to ${dateInWords(isoDate(close))}`,
    ...(asked.known === undefined ? [] : [`as known on ${knownInWords(asked.known)}`]),
  ].join(', ');
};

const foundIn = (unusual: readonly UnusualRow[]): string =>
  unusual.length === 0
    ? 'Nothing here is beyond its usual ups and downs'
    : `${counted(unusual.length, 'indicator is beyond its', 'indicators are beyond their')} usual ups and downs`;

/** Every indicator of some families: what it is, what it was, and whether that is more than chance. */
export const scorecardView = (scorecard: ScorecardTold): ScorecardView => {
  const shown = scorecard.families.map((family) => familyOf(family, scorecard));
  const unusual = unusualIn(shown);
  const first = scorecard.told[0]?.figures.at(-1);
  return {
    ...frameOf(scorecard.asked),
    mistakes: noMistakes,
    shows: showsOf(scorecard),
    freshness: first === undefined ? '' : freshnessOf(first, scorecard.asked.known),
    unusual,
    found: foundIn(unusual),
    families: shown,
    files: scorecard.asked.family === undefined ? undefined : filesOf(scorecard),
  };
};

const filesOf = ({ told }: ScorecardTold): FilesOfScorecard => ({
  says: `Of ${periodsInWords.month}, or ${periodsInWords.term}, as known today: one file for each indicator`,
  rows: told.map(({ indicator }) => ({
    title: indicator.title,
    files: figuresLinks(indicator, undefined).figures,
  })),
});
