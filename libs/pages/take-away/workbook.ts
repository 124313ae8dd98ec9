import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { Cell, Column, Table } from './table.js';

type Kind = Column<never>['kind'];
type SheetCell = SheetData[number][number];

/** Signs across. Headings wrap; of longer text the beginning is seen, and the rest in its cell. */
const [narrowest, widest, widestHeading] = [12, 48, 24];
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Text is written as text, whatever it begins with: no cell of ours is ever a formula. Dates can be sorted and reckoned with. */
const cellOf = (value: Cell, kind: Kind): SheetCell => {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  return kind === 'date' && isDate(value)
    ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    : { value, type: String };
};

const headingOf = ({ says }: { readonly says: string }): SheetCell => ({
  value: says,
  type: String,
  fontWeight: 'bold',
  wrap: true,
});

/** As wide as what stands in it, within reason. */
const widthOf = <Row>({ says, of }: Column<Row>, rows: readonly Row[]): number => {
  const heading = Math.min(says.length, widestHeading);
  const longest = rows.reduce((most, row) => Math.max(most, String(of(row) ?? '').length), heading);
  return Math.min(Math.max(longest + 2, narrowest), widest);
};

/** A name of a sheet holds no sign that the format forbids, and is 31 characters long at the most. */
const sheetName = (title: string): string => title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** An Excel workbook of one sheet: no formulas, nothing hidden, no links, and nobody's name in its properties. */
export const workbookOf = async <Row>({ title, columns, rows }: Table<Row>): Promise<Buffer> => {
  const data: SheetData = [
    columns.map(headingOf),
    ...rows.map((row) => columns.map((column) => cellOf(column.of(row), column.kind))),
  ];
  const options = {
    sheet: sheetName(title),
    columns: columns.map((column) => ({ width: widthOf(column, rows) })),
    stickyRowsCount: 1,
  };
  return writeExcelFile(data, options).toBuffer();
};
