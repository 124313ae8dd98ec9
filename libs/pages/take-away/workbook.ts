import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { Cell, Column, Table } from './table.js';

/** Wide enough for what is usual in each. */
const widths: Readonly<Record<Column<never>['kind'], number>> = { text: 28, number: 14, date: 14 };

/** Text is written as text, whatever it begins with: no cell of ours is ever a formula. */
const cellOf = (value: Cell): SheetData[number][number] =>
  value === null ? null : { value, type: typeof value === 'number' ? Number : String };

const headingOf = ({ says }: { readonly says: string }): SheetData[number][number] => ({
  value: says,
  type: String,
  fontWeight: 'bold',
  wrap: true,
});

/** A name of a sheet holds no sign that the format forbids, and is 31 characters long at the most. */
const sheetName = (title: string): string => title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** An Excel workbook of one sheet: no formulas, nothing hidden, no links, and nobody's name in its properties. */
export const workbookOf = async <Row>({ title, columns, rows }: Table<Row>): Promise<Buffer> => {
  const data: SheetData = [
    columns.map(headingOf),
    ...rows.map((row) => columns.map((column) => cellOf(column.of(row)))),
  ];
  const options = {
    sheet: sheetName(title),
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    stickyRowsCount: 1,
  };
  return writeExcelFile(data, options).toBuffer();
};
