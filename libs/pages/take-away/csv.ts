import { csvLine } from '../../core/kernel/csv.js';
import type { Cell, Table } from './table.js';

const written = (cell: Cell): string => (cell === null ? '' : String(cell));

/** A table as CSV: names of the columns, then a line a row, in UTF-8. Opened as a spreadsheet it runs nothing. */
export const csvOf = <Row>({ columns, rows }: Table<Row>): string =>
  [columns.map(({ name }) => name), ...rows.map((row) => columns.map((column) => written(column.of(row))))]
    .map(csvLine)
    .join('');
