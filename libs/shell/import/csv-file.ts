import { childNumber } from '../../core/ssda903/cells.js';
import { columnNamed, columnsOf, moduleWith, type ModuleName } from '../../core/ssda903/modules.js';
import type { Cells, ReturnRow } from '../../core/ssda903/return-row.js';
import { csvRecords, delimiterOf, QuoteNotClosed, type CsvRecord } from './csv-records.js';
import { aFinding, aForeignRow, aModule, aRow, type FileContent } from './file-content.js';
import { textOf } from './text-encoding.js';

interface Source {
  readonly path: string;
  readonly name: string;
  readonly onBytes: (count: number) => void;
}

/** Quotation marks are dropped from the line on that one of them spoils. */
async function* recordsOf(source: Source, delimiter: string): AsyncGenerator<CsvRecord | FileContent> {
  try {
    yield* csvRecords(textOf(source.path, source.onBytes), { delimiter, quotes: true });
  } catch (error) {
    if (!(error instanceof QuoteNotClosed)) throw error;
    yield aFinding(source.name, error.line, `${error.message}: read from there on without quotation marks`);
    const silent = () => undefined;
    for await (const record of csvRecords(textOf(source.path, silent), { delimiter, quotes: false })) {
      if (record.line >= error.line) yield record;
    }
  }
}

const firstLineOf = async (path: string): Promise<string> => {
  let text = '';
  for await (const piece of textOf(path, () => undefined)) {
    text += piece;
    if (/[^\s,;][^\r\n]*[\r\n]/.test(text)) break;
  }
  return text.trimStart().split(/[\r\n]/)[0] ?? '';
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** The columns of a recognised file: which cell is which, and what is odd about them. */
interface Header {
  readonly module: ModuleName;
  /** Column names by position; blank where the cell is of no use. */
  readonly columns: readonly string[];
  readonly odd: readonly string[];
}

const listed = (names: readonly string[]): string => names.join(', ');

const headerOf = (cells: readonly string[]): Header | undefined => {
  const names = cells.map(columnNamed);
  const module = moduleWith(new Set(names));
  if (module === undefined) return undefined;
  const wanted = columnsOf(module);
  const unknown = names.filter((name) => name !== '' && !wanted.includes(name));
  const absent = wanted.filter((name) => !names.includes(name));
  const repeated = names.filter((name, index) => wanted.includes(name) && names.indexOf(name) !== index);
  const odd = [
    ...(unknown.length > 0 ? [`columns that ${module} does not have are left out: ${listed(unknown)}`] : []),
    ...(absent.length > 0 ? [`columns of ${module} are not there and read as blank: ${listed(absent)}`] : []),
    ...(repeated.length > 0 ? [`columns stand there twice, the first is read: ${listed(repeated)}`] : []),
  ];
  const columns = names.map((name, index) =>
    wanted.includes(name) && names.indexOf(name) === index ? name : '',
  );
  return { module, columns, odd };
};

const cellsOf = (record: CsvRecord, { columns }: Header): Cells => {
  const cells: Record<string, string> = {};
  columns.forEach((column, index) => {
    const text = record.cells[index];
    if (column !== '' && text !== undefined && text !== '') cells[column] = text;
  });
  return cells;
};

const tooLong = (record: CsvRecord, header: Header, name: string): readonly FileContent[] => {
  if (isBlank(record.cells.slice(header.columns.length))) return [];
  const detail = `has ${record.cells.length.toString()} cells, the header has ${header.columns.length.toString()}: the others are left out; the cells may have shifted`;
  return [aFinding(name, record.line, detail)];
};

class Rows {
  #header: Header | 'foreign' | undefined;
  #sawSpreadsheetNumber = false;

  constructor(private readonly name: string) {}

  *read(record: CsvRecord): Generator<FileContent> {
    if (isBlank(record.cells)) return;
    if (this.#header === undefined) yield* this.#begin(record);
    else if (this.#header === 'foreign') yield aForeignRow;
    else yield* this.#row(record, this.#header);
  }

  *end(): Generator<FileContent> {
    if (this.#header === undefined) yield aFinding(this.name, 1, 'the file is empty: nothing was read');
  }

  *#begin(record: CsvRecord): Generator<FileContent> {
    this.#header = headerOf(record.cells) ?? 'foreign';
    if (this.#header !== 'foreign') {
      yield aModule(this.#header.module);
      for (const detail of this.#header.odd) yield aFinding(this.name, record.line, detail);
      return;
    }
    // Not repeated: a file without a header has a child's data on its first line.
    const count = record.cells.length.toString();
    const detail = `found ${count} columns that are no module of the return, expected CHILD and the columns of one: its rows are not used`;
    yield aFinding(this.name, record.line, detail);
  }

  *#row(record: CsvRecord, header: Header): Generator<FileContent> {
    yield* tooLong(record, header, this.name);
    const cells = cellsOf(record, header);
    const row: ReturnRow = { module: header.module, file: this.name, line: record.line, cells };
    const child = childNumber(cells.CHILD ?? '');
    if (child === '' || child === cells.CHILD) {
      yield aRow(row);
      return;
    }
    if (!this.#sawSpreadsheetNumber) {
      this.#sawSpreadsheetNumber = true;
      const detail =
        'numbers of children end in .0, as a spreadsheet writes them: read without it throughout the file';
      yield aFinding(this.name, record.line, detail, 'CHILD');
    }
    yield aRow({ ...row, cells: { ...cells, CHILD: child } });
  }
}

/** A CSV file of the return, whatever it is called: a module, or foreign rows. */
export async function* csvFile(source: Source): AsyncGenerator<FileContent> {
  const rows = new Rows(source.name);
  const delimiter = delimiterOf(await firstLineOf(source.path));
  for await (const record of recordsOf(source, delimiter)) {
    if ('is' in record) yield record;
    else yield* rows.read(record);
  }
  yield* rows.end();
}
