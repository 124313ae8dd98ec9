import type { Indicator } from '../../core/counting/definition.js';
import type { CountMeasure, Measure } from '../../core/counting/measure.js';
import type { Unit } from '../../core/counting/unit.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { counted, instantInWords, numberInWords } from '../frame/in-words.js';

/** What of a figure is put into words: of the whole, or of one row of a breakdown. */
export type Reckoned = Pick<FigureAnswer, 'value' | 'numerator' | 'denominator'>;

/** A value with its unit, and the counts that it is made of. */
export interface FigureWords {
  readonly value: string;
  /** "120 of 200 children". */
  readonly madeOf: string;
}

/** How the values of an indicator are read. */
export type Reading = 'percentage' | 'count' | 'average' | 'rate' | 'length';

const isShare = (measure: CountMeasure): boolean => measure.criteria?.numerator !== undefined;

export const readingOf = ({ measure }: Pick<Indicator, 'measure'>): Reading => {
  switch (measure.shape) {
    case 'standing':
    case 'items':
      return isShare(measure) ? 'percentage' : 'count';
    case 'ratio':
      return measure.times === 100 ? 'percentage' : 'average';
    case 'rate':
      return 'rate';
    case 'lengths':
      return 'length';
    case 'nights':
      return 'count';
  }
};

/** What is counted under the line: of one count over another, each has a unit of its own. */
const unitsOf = (measure: Measure): { readonly over: Unit; readonly per: Unit } =>
  measure.shape === 'ratio'
    ? { over: measure.over.unit, per: measure.per.unit }
    : { over: measure.unit, per: measure.unit };

export const countedAs = (count: number, { one, many }: Unit): string => counted(count, one, many);

const nothing = 'Nothing to count';

const wordsBy: Readonly<Record<Reading, (figure: Reckoned, measure: Measure) => FigureWords>> = {
  percentage: ({ value, numerator, denominator }, measure) => ({
    value: value === null ? nothing : `${numberInWords(value)}%`,
    madeOf: `${numberInWords(numerator)} of ${countedAs(denominator ?? 0, unitsOf(measure).per)}`,
  }),
  count: ({ value, numerator }, { unit }) => ({
    value: numberInWords(value ?? numerator),
    madeOf: numerator === 1 ? unit.one : unit.many,
  }),
  average: ({ value, numerator, denominator }, measure) => ({
    value: value === null ? nothing : numberInWords(value),
    madeOf: `${countedAs(numerator, unitsOf(measure).over)}, ${countedAs(denominator ?? 0, unitsOf(measure).per)}`,
  }),
  rate: ({ value, numerator, denominator }) => ({
    value: value === null ? 'No estimate' : `${numberInWords(value)} per 10,000`,
    madeOf:
      denominator === null
        ? `${counted(numerator, 'child', 'children')}, no population estimate`
        : `${numberInWords(numerator)} of ${counted(denominator, 'child', 'children')} aged 0 to 17`,
  }),
  length: ({ value, denominator }) => ({
    value: value === null ? nothing : counted(value, 'day'),
    madeOf: `the median of ${numberInWords(denominator ?? 0)}`,
  }),
};

export const figureInWords = (indicator: Pick<Indicator, 'measure'>, figure: Reckoned): FigureWords =>
  wordsBy[readingOf(indicator)](figure, indicator.measure);

const better: Readonly<Record<Indicator['better'], string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neither: 'Neither higher nor lower is better',
};

export const betterInWords = ({ better: which }: Pick<Indicator, 'better'>): string => better[which];

/** How far the log is counted in a figure; of a day on which nothing was known yet, that. */
export const freshnessOf = (
  { knownAt, recalculating }: Pick<FigureAnswer, 'knownAt' | 'recalculating'>,
  known: string | undefined,
): string => {
  if (knownAt === null) return known === undefined ? 'No events yet' : 'No events were known by then';
  const events = `Events to ${instantInWords(knownAt)} are counted`;
  return recalculating ? `${events}, and are being counted again by changed definitions` : events;
};
