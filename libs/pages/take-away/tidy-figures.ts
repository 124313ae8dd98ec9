import type { Indicator } from '../../core/counting/definition.js';
import type { Dimension } from '../../core/counting/dimension.js';
import { readingOf, type Reading } from '../indicator/figure-in-words.js';
import { authorityNamed } from './english-authorities.js';
import { filterName } from './names.js';
import type { TidyTime } from './periods-in-file.js';
import type { Cell, Column, Table } from './table.js';

/**
 * Symbols of Explore Education Statistics where a number would stand: what cannot be (a share of nobody), what is not to
 * be had (a rate without an estimate of the population), and what is not nothing but rounds to it. Nothing is held back
 * and nothing is unreliable here, so that the symbols for that (`c`, `u`) never stand.
 */
export const symbols = { notApplicable: 'z', unavailable: 'x', roundsToZero: 'low' } as const;

/** One figure of one month or term, of everyone or of one group of a breakdown. */
export interface TidyFigure {
  readonly authority: string;
  readonly time: TidyTime;
  /** The group, in words; `Total` for everyone. */
  readonly group: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
}

/** The group of everyone. */
export const total = 'Total';

/** A column that is measured, with what Explore Education Statistics is told of it. */
export interface MeasuredColumn extends Column<TidyFigure> {
  readonly unit: '%' | '';
  readonly decimals: 0 | 1;
}

/** The last part of the name of a value's column says what it is. */
const writtenAs: Readonly<
  Record<Reading, Pick<MeasuredColumn, 'unit' | 'decimals'> & { readonly ending: string }>
> = {
  percentage: { ending: 'percent', unit: '%', decimals: 1 },
  count: { ending: 'count', unit: '', decimals: 0 },
  average: { ending: 'mean', unit: '', decimals: 1 },
  rate: { ending: 'rate', unit: '', decimals: 0 },
  length: { ending: 'days', unit: '', decimals: 1 },
};

const valueOf = ({ value, numerator, denominator }: TidyFigure): Cell => {
  if (value === null) return denominator === 0 ? symbols.notApplicable : symbols.unavailable;
  return value === 0 && numerator > 0 ? symbols.roundsToZero : value;
};

const counts: readonly MeasuredColumn[] = [
  {
    ...{ name: 'numerator_count', says: 'Numerator', kind: 'number', unit: '', decimals: 0 },
    of: ({ numerator }) => numerator,
  },
  {
    ...{ name: 'denominator_count', says: 'Denominator', kind: 'number', unit: '', decimals: 0 },
    of: ({ value, denominator }) =>
      denominator ?? (value === null ? symbols.unavailable : symbols.notApplicable),
  },
];

/** The value of an indicator, under a name of its own so that files of several can be joined, and what it is made of. */
export const measuredColumns = (indicator: Indicator): readonly MeasuredColumn[] => {
  const { ending, unit, decimals } = writtenAs[readingOf(indicator)];
  const thing = indicator.id.replace(/-pct$/, '').replaceAll('-', '_');
  return [
    { name: `${thing}_${ending}`, says: indicator.title, kind: 'number', unit, decimals, of: valueOf },
    ...counts,
  ];
};

const text = (name: string, says: string, of: Column<TidyFigure>['of']): Column<TidyFigure> => ({
  ...{ name, says, kind: 'text', of },
});

/** When and where: the same columns in every file, as Explore Education Statistics has them for a local authority. */
export const placeColumns: readonly Column<TidyFigure>[] = [
  { name: 'time_period', says: 'Year', kind: 'number', of: ({ time }) => time.period },
  text('time_identifier', 'Month or term', ({ time }) => time.identifier),
  text('geographic_level', 'Level', () => 'Local authority'),
  text('country_code', 'Code of the country', () => 'E92000001'),
  text('country_name', 'Country', () => 'England'),
  text('region_code', 'Code of the region', ({ authority }) => authorityNamed(authority).region.code),
  text('region_name', 'Region', ({ authority }) => authorityNamed(authority).region.name),
  text('new_la_code', 'Code of the authority', ({ authority }) => authority),
  text('old_la_code', 'Earlier code of the authority', ({ authority }) => authorityNamed(authority).oldCode),
  text('la_name', 'Authority', ({ authority }) => authorityNamed(authority).name),
];

/** The tidy layout of Explore Education Statistics: time, place, a filter with a Total, then what is measured. */
export const tidyFigures = (
  indicator: Indicator,
  by: Dimension | undefined,
  rows: readonly TidyFigure[],
): Table<TidyFigure> => {
  const filter = by === undefined ? [] : [text(filterName(by.id), by.title, ({ group }) => group)];
  return {
    title: indicator.title,
    columns: [...placeColumns, ...filter, ...measuredColumns(indicator)],
    key: ['time_period', 'time_identifier', 'new_la_code', ...filter.map(({ name }) => name)],
    rows,
  };
};
