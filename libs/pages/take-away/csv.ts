import type { Cell, Table } from './table.js';

/** What a spreadsheet would take for the beginning of a formula, were it text of a cell. */
const beginsFormula = /^[=+\-@\t\r\0]/;

/** Text that begins so is shown with an apostrophe before it; a number is a number, and `-3` stays `-3`. */
const harmless = (text: string): string => (beginsFormula.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const written = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : quoted(harmless(cell));
};

/** A table as CSV (RFC 4180): names of the columns, then a line a row, in UTF-8. Opened as a spreadsheet it runs nothing. */
export const csvOf = <Row>({ columns, rows }: Table<Row>): string =>
  [columns.map(({ name }) => name), ...rows.map((row) => columns.map((column) => written(column.of(row))))]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');
