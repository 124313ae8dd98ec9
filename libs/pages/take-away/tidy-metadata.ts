import type { Indicator } from '../../core/counting/definition.js';
import type { Dimension } from '../../core/counting/dimension.js';
import { filterName } from './names.js';
import type { Column, Table } from './table.js';
import { measuredColumns } from './tidy-figures.js';

/** What Explore Education Statistics is told of one column. */
interface ColumnTold {
  readonly name: string;
  readonly type: 'Filter' | 'Indicator';
  readonly label: string;
  readonly unit: string;
  readonly decimals: number | null;
  readonly hint: string | null;
}

const text = (name: string, says: string, of: Column<ColumnTold>['of']): Column<ColumnTold> => ({
  ...{ name, says, kind: 'text', of },
});

const columns: readonly Column<ColumnTold>[] = [
  text('col_name', 'Name of the column', ({ name }) => name),
  text('col_type', 'Filter or indicator', ({ type }) => type),
  text('label', 'In words', ({ label }) => label),
  text('indicator_grouping', 'Indicators that belong together', () => null),
  text('indicator_unit', 'Unit', ({ unit }) => unit),
  { name: 'indicator_dp', says: 'Decimal places', kind: 'number', of: ({ decimals }) => decimals },
  text('filter_hint', 'What the filter does', ({ hint }) => hint),
  text('filter_grouping_column', 'Column that groups the values of a filter', () => null),
];

const longestLabel = 80;

/** Whole words, as many as there is room for. */
const shortened = (title: string): string =>
  title.length <= longestLabel ? title : `${title.slice(0, longestLabel - 2).replace(/\s+\S*$/, '')} …`;

/** The file beside a tidy one (`.meta.csv`) that tells Explore Education Statistics what its columns are. */
export const tidyMetadata = (indicator: Indicator, by: Dimension | undefined): Table<ColumnTold> => ({
  title: indicator.title,
  columns,
  rows: [
    ...(by === undefined ? [] : [filterOf(by)]),
    ...measuredColumns(indicator).map(({ name, says, unit, decimals }) => ({
      ...{ name, type: 'Indicator' as const, label: shortened(says), unit, decimals, hint: null },
    })),
  ],
});

const filterOf = ({ id, title }: Dimension): ColumnTold => ({
  ...{ name: filterName(id), type: 'Filter', label: title, unit: '', decimals: null },
  hint: `Filter by ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
});
