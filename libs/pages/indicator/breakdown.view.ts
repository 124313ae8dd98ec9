import type { Indicator } from '../../core/counting/definition.js';
import type { Dimension } from '../../core/counting/dimension.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { listed, type List } from '../../shell/figures/members/measure-of-members.js';
import type { WithoutRows } from '../frame/figure.js';
import { numberInWords } from '../frame/in-words.js';
import { figureInWords, readingOf } from './figure-in-words.js';

/** A number, and where those it counts are listed. */
export interface CountInRow {
  readonly count: string;
  readonly href: string | undefined;
  /** Why nothing is listed behind it. */
  readonly without?: WithoutRows;
}

export interface BreakdownView {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly value: string | undefined;
    readonly counts: readonly CountInRow[];
  }[];
}

/** Where the members of a row are; undefined for whoever may not see children. */
export type HrefOfRow = ((list: List, key: string) => string) | undefined;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What stands in a row beside its value: of a plain count, the count is the value. */
const columnsOf = (indicator: Indicator): readonly { readonly head: string; readonly list: List }[] => {
  const { measure } = indicator;
  switch (readingOf(indicator)) {
    case 'percentage':
    case 'average':
    case 'rate':
      return [
        { head: 'Counted', list: 'numerator' },
        { head: 'Out of', list: 'denominator' },
      ];
    case 'length':
      return [{ head: 'Counted', list: 'denominator' }];
    case 'count':
      return [{ head: capital(measure.unit.many), list: 'numerator' }];
  }
};

/** A figure by one of its dimensions: a row a value, its counts beside it. */
export const breakdownView = (
  indicator: Indicator,
  dimension: Dimension,
  { breakdown = [] }: FigureAnswer,
  hrefOf: HrefOfRow,
): BreakdownView => {
  const columns = columnsOf(indicator);
  const isCount = readingOf(indicator) === 'count';
  return {
    title: `By ${dimension.title.toLowerCase()}`,
    columns: [...(isCount ? [] : ['Value']), ...columns.map(({ head }) => head)],
    rows: breakdown.map((row) => ({
      label: row.label,
      value: isCount ? undefined : figureInWords(indicator, row).value,
      counts: columns.map(({ list }) => {
        const count = (list === 'numerator' ? row.numerator : row.denominator) ?? 0;
        const isEstimate = listed(indicator.measure, list) === undefined;
        const href = count > 0 && !isEstimate ? hrefOf?.(list, row.key) : undefined;
        return { count: numberInWords(count), href, ...(isEstimate && { without: 'estimate' }) };
      }),
    })),
  };
};
