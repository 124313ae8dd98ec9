import type { Indicator } from '../../core/counting/definition.js';
import type { Measure } from '../../core/counting/measure.js';
import type { Unit } from '../../core/counting/unit.js';
import { criteriaInWords, type CriterionInWords } from '../../shell/figures/catalogue/criteria-in-words.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { listed, type List } from '../../shell/figures/members/measure-of-members.js';
import type { WithoutRows } from '../frame/figure.js';
import { numberInWords } from '../frame/in-words.js';
import { countedAs, readingOf } from './figure-in-words.js';

/** One part of a figure: how many, what is said of them, and where they are listed. */
export interface PartOfFigure {
  readonly name: string;
  /** "120 children". */
  readonly counted: string;
  readonly says: string;
  /** Undefined where nothing is there to list, or the visitor sees figures and no children. */
  readonly href: string | undefined;
  /** Why nothing is listed behind it. */
  readonly without?: WithoutRows;
}

/** Where the members of a part are; undefined for whoever may not see them. */
export type HrefOfList = ((list: List) => string) | undefined;

type Asks = CriterionInWords['asks'];

const sentence = (words: string, otherwise: string): string => {
  const said = words === '' ? otherwise : words;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
};

interface Told {
  readonly measure: Measure;
  readonly criteria: readonly CriterionInWords[];
  readonly hrefOf: HrefOfList;
}

/** What makes something wait is told of those that wait, and not of those that are counted. */
const waitsUntil = (measure: Measure): string =>
  measure.shape === 'items' ? (measure.criteria?.settled?.words ?? '') : '';

/** What the definition asks of a part; of one count over another, of the count that is meant. */
const wordsOf = ({ criteria, measure }: Told, of: 'numerator' | 'denominator', ...asks: Asks[]): string =>
  criteria
    .filter(({ part: which = of }) => which === of)
    .filter((each) => asks.includes(each.asks) && each.words !== waitsUntil(measure))
    .map(({ words }) => words)
    .join('; ');

const part = (
  { measure, hrefOf }: Told,
  list: List,
  count: number,
  { name, counted, says }: Pick<PartOfFigure, 'name' | 'counted' | 'says'>,
): PartOfFigure => {
  const listable = count > 0 && listed(measure, list) !== undefined;
  return { name, counted, says, href: listable ? hrefOf?.(list) : undefined };
};

const unitOver = (measure: Measure): Unit => (measure.shape === 'ratio' ? measure.over.unit : measure.unit);
const unitPer = (measure: Measure): Unit => (measure.shape === 'ratio' ? measure.per.unit : measure.unit);

const aChild: Unit = { name: 'child', one: 'child', many: 'children' };

/** A share: those of whom it is true, and all of whom it is asked. */
const shareParts = (told: Told, { numerator, denominator }: FigureAnswer): readonly PartOfFigure[] => {
  const { measure } = told;
  const truth: readonly Asks[] = measure.shape === 'ratio' ? ['counts', 'population'] : ['numerator'];
  return [
    part(told, 'numerator', numerator, {
      name: 'Counted',
      counted: countedAs(numerator, unitOver(measure)),
      says: sentence(wordsOf(told, 'numerator', ...truth), 'Those of whom it is true'),
    }),
    part(told, 'denominator', denominator ?? 0, {
      name: 'Out of',
      counted: countedAs(denominator ?? 0, unitPer(measure)),
      says: sentence(wordsOf(told, 'denominator', 'counts', 'population'), 'All of them'),
    }),
  ];
};

const countParts = (told: Told, { numerator }: FigureAnswer): readonly PartOfFigure[] => [
  part(told, 'numerator', numerator, {
    name: 'Counted',
    counted: countedAs(numerator, told.measure.unit),
    says: sentence(wordsOf(told, 'numerator', 'counts', 'population'), 'Each of them'),
  }),
];

const rateParts = (
  told: Told,
  { numerator, denominator, denominatorIs }: FigureAnswer,
): readonly PartOfFigure[] => [
  part(told, 'numerator', numerator, {
    name: 'Counted',
    counted: countedAs(numerator, aChild),
    says: sentence(wordsOf(told, 'numerator', 'population'), 'Each of them'),
  }),
  {
    name: 'Out of',
    counted: denominator === null ? 'Not known' : countedAs(denominator, aChild),
    says: sentence(denominatorIs ?? '', 'An estimate'),
    ...{ href: undefined, without: 'estimate' },
  },
];

const lengthParts = (told: Told, { numerator, denominator }: FigureAnswer): readonly PartOfFigure[] => [
  part(told, 'denominator', denominator ?? 0, {
    name: 'Counted',
    counted: numberInWords(denominator ?? 0),
    says: sentence(wordsOf(told, 'numerator', 'counts'), 'Each of them'),
  }),
  {
    name: 'In all',
    counted: countedAs(numerator, told.measure.unit),
    says: 'Their lengths together; half of them are no longer than the median.',
    ...{ href: undefined, without: 'length' },
  },
];

const apart = [
  { list: 'excluded', of: 'excluded', name: 'Left out', otherwise: 'An exclusion of the definition holds' },
  {
    list: 'not-yet-due',
    of: 'notYetDue',
    name: 'Not yet due',
    otherwise: 'What would decide was not yet due on the last day asked about',
  },
  {
    list: 'unknown',
    of: 'unknown',
    name: 'Not known',
    otherwise: 'Something that decides whether they count is not recorded',
  },
] as const;

const wordsApart = (told: Told, list: List): string => {
  if (list === 'excluded') return wordsOf(told, 'numerator', 'exclusion');
  return list === 'not-yet-due' ? waitsUntil(told.measure) : '';
};

/** Whoever is in neither part of the figure, and why. Told where there are any, or the definition says so. */
const partsApart = (told: Told, figure: FigureAnswer): readonly PartOfFigure[] =>
  apart.flatMap(({ list, of, name, otherwise }) => {
    const count = figure[of];
    const words = wordsApart(told, list);
    if (count === 0 && words === '') return [];
    const counted = countedAs(count, unitOver(told.measure));
    return [part(told, list, count, { name, counted, says: sentence(words, otherwise) })];
  });

const partsBy = {
  percentage: shareParts,
  average: shareParts,
  count: countParts,
  rate: rateParts,
  length: lengthParts,
} as const;

/** All that a figure is made of, each part in a sentence and with the way to those in it. */
export const partsOfFigure = (
  indicator: Indicator,
  figure: FigureAnswer,
  hrefOf: HrefOfList,
): readonly PartOfFigure[] => {
  const { measure } = indicator;
  const told = { measure, criteria: criteriaInWords(measure), hrefOf };
  return [...partsBy[readingOf(indicator)](told, figure), ...partsApart(told, figure)];
};
