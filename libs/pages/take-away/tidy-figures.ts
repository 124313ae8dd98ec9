import { addDays, addMonths, day, isoDate, type Day, type Window } from '../../core/kernel/day.js';
import type { Indicator } from '../../core/counting/definition.js';
import { dimensionName } from './names.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import type { Cell, Column, Table } from './table.js';

/** Symbols of Explore Education Statistics: not applicable, and not available. */
const notApplicable = 'z';
const unavailable = 'x';

/** One figure of one month, of everyone or of one group of a breakdown. */
export interface TidyFigure {
  readonly authority: string;
  /** The last day of the month, or the date. */
  readonly on: string;
  /** The group, in words; `Total` for everyone. */
  readonly group: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
}

/** Months that end with the last complete one before a day, the oldest first; a date is the last of its month. */
export const monthsBefore = (today: Day, count: number): readonly Window[] => {
  const thisMonth = day(`${isoDate(today).slice(0, 'YYYY-MM'.length)}-01`);
  return Array.from({ length: count }, (_, index) => {
    const from = addMonths(thisMonth, index - count);
    return { from, to: addDays(addMonths(from, 1), -1) };
  });
};

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** What the value of an indicator is measured in, as the last part of a column's name. */
const unitOf = ({ id, kind, measure }: Indicator): string => {
  if (id.endsWith('-pct')) return 'percent';
  if (measure.shape === 'rate') return 'rate';
  if (measure.shape === 'ratio') return 'mean';
  return kind === 'duration' ? 'days' : 'count';
};

const orSymbol = (value: number | null, symbol: string): Cell => value ?? symbol;

/** The tidy layout of Explore Education Statistics: time, place, filters with a Total, then one column an indicator. */
export const tidyFigures = (
  indicator: Indicator,
  by: string | undefined,
  rows: readonly TidyFigure[],
): Table<TidyFigure> => {
  const filter: readonly Column<TidyFigure>[] =
    by === undefined
      ? []
      : [{ name: dimensionName(by), says: `By ${by}`, kind: 'text', of: ({ group }) => group }];
  return {
    title: indicator.title,
    columns: [
      { name: 'time_period', says: 'Year', kind: 'text', of: ({ on }) => on.slice(0, 4) },
      {
        name: 'time_identifier',
        says: 'Month',
        kind: 'text',
        of: ({ on }) => monthNames.format(new Date(`${on}T00:00:00Z`)),
      },
      { name: 'geographic_level', says: 'Level', kind: 'text', of: () => 'Local authority' },
      { name: 'country_code', says: 'Code of the country', kind: 'text', of: () => 'E92000001' },
      { name: 'country_name', says: 'Country', kind: 'text', of: () => 'England' },
      { name: 'new_la_code', says: 'Code of the authority', kind: 'text', of: ({ authority }) => authority },
      ...filter,
      {
        name: `value_${unitOf(indicator)}`,
        says: indicator.title,
        kind: 'number',
        of: ({ value }) => orSymbol(value, unavailable),
      },
      { name: 'numerator_count', says: 'Numerator', kind: 'number', of: ({ numerator }) => numerator },
      {
        name: 'denominator_count',
        says: 'Denominator',
        kind: 'number',
        of: ({ denominator }) => orSymbol(denominator, notApplicable),
      },
    ],
    rows,
  };
};

/** A figure, and where it was broken down its groups. */
export const tidyRowsOf = (authority: string, on: string, figure: FigureAnswer): readonly TidyFigure[] => {
  const { value, numerator, denominator, breakdown = [] } = figure;
  return [
    { authority, on, group: 'Total', value, numerator, denominator },
    ...breakdown.map((group) => ({
      ...{ authority, on, group: group.label, value: group.value },
      ...{ numerator: group.numerator, denominator: group.denominator },
    })),
  ];
};
