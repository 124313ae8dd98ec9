import { SaxesParser } from 'saxes';
import { childNumber } from '../../core/ssda903/cells.js';
import { columnNamed, columnsOf, moduleWith, type ModuleName } from '../../core/ssda903/modules.js';
import type { ReturnRow } from '../../core/ssda903/return-row.js';
import { aFinding, aModule, aRow, type FileContent } from './file-content.js';
import { textOf } from './text-encoding.js';

/**
 * The XML form: EXPSSDA903 / CHILD / one HEADER and EPISODE elements. The HEADER holds the child's own cells, repeated
 * groups (AMISSING, AREVIEW, AD_PLACED), OC2 and PERMANENCE, and the cells of UASC, AD1 and OC3 by themselves.
 */
const root = 'EXPSSDA903';

const groups: Readonly<Record<string, ModuleName>> = {
  EPISODE: 'Episodes',
  AREVIEW: 'Reviews',
  AMISSING: 'Missing',
  AD_PLACED: 'PlacedAdoption',
  PERMANENCE: 'PrevPerm',
  OC2: 'OC2',
  OC3: 'OC3',
  AD1: 'AD1',
};

/** Cells of these stand in the HEADER itself: a row of the module exists where one of them is filled. */
const inHeader = ['AD1', 'OC3'] as const satisfies readonly ModuleName[];

const identity = ['CHILD', 'DOB', 'SEX'];

interface Element {
  readonly name: string;
  readonly line: number;
  readonly cells: Record<string, string>;
  text: string;
  hasChildren: boolean;
}

const isFilled = (module: ModuleName, cells: Readonly<Record<string, string>>): boolean =>
  columnsOf(module).some((column) => !identity.includes(column) && cells[column] !== undefined);

const isUasc = ({ UASC: flag, DUC: ceased }: Readonly<Record<string, string>>): boolean =>
  ceased !== undefined || ['1', 'Y', 'YES', 'TRUE'].includes(flag?.toUpperCase() ?? '');

const moduleOf = ({ name, cells }: Element): ModuleName | undefined =>
  groups[name] ?? moduleWith(new Set([...identity, ...Object.keys(cells)]));

/** Turns elements into rows as they close; one child at a time is held. */
class Rows {
  readonly ready: FileContent[] = [];
  foundRoot: string | undefined;
  readonly #open: Element[] = [];
  #held: Element[] = [];

  constructor(private readonly file: string) {}

  opened(name: string, line: number): void {
    this.foundRoot ??= name;
    if (this.foundRoot === root && this.#open.length === 0) this.ready.push(aModule('Header'));
    const parent = this.#open.at(-1);
    if (parent) parent.hasChildren = true;
    this.#open.push({ name, line, cells: {}, text: '', hasChildren: false });
  }

  text(piece: string): void {
    const element = this.#open.at(-1);
    if (element) element.text += piece;
  }

  closed(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const parent = this.#open.at(-1);
    if (element.name === 'CHILD' && element.hasChildren) this.#endOfChild();
    else if (element.hasChildren || element.name in groups) this.#held.push(element);
    else if (parent && element.text.trim() !== '')
      parent.cells[columnNamed(element.name)] ??= element.text.trim();
  }

  #endOfChild(): void {
    const header = this.#held.find((element) => element.name === 'HEADER');
    const own = header?.cells ?? {};
    if (header) this.#headerRows(header);
    for (const element of this.#held) if (element !== header) this.#groupRow(element, own);
    this.#held = [];
  }

  #headerRows(header: Element): void {
    this.#row('Header', header, header.cells);
    if (isUasc(header.cells)) this.#row('UASC', header, header.cells);
    for (const module of inHeader)
      if (isFilled(module, header.cells)) this.#row(module, header, header.cells);
  }

  #groupRow(element: Element, own: Readonly<Record<string, string>>): void {
    const module = moduleOf(element);
    if (module === undefined) {
      this.ready.push(
        aFinding(
          this.file,
          element.line,
          `found an element ${element.name}, which is no part of the return: left out`,
        ),
      );
      return;
    }
    const shared = Object.fromEntries(Object.entries(own).filter(([column]) => identity.includes(column)));
    this.#row(module, element, { ...shared, ...element.cells });
  }

  #row(module: ModuleName, { line }: Element, cells: Readonly<Record<string, string>>): void {
    const wanted = Object.entries(cells).filter(([column]) => columnsOf(module).includes(column));
    const named = wanted.map(([column, text]) => [column, column === 'CHILD' ? childNumber(text) : text]);
    const row: ReturnRow = {
      module,
      file: this.file,
      line,
      cells: Object.fromEntries(named) as ReturnRow['cells'],
    };
    this.ready.push(aRow(row));
  }
}

class NotWellFormed extends Error {}

const parserInto = (rows: Rows): SaxesParser => {
  const parser = new SaxesParser({ position: true });
  parser.on('opentagstart', ({ name }) => {
    rows.opened(name.toUpperCase(), parser.line);
  });
  parser.on('text', (piece) => {
    rows.text(piece);
  });
  parser.on('cdata', (piece) => {
    rows.text(piece);
  });
  parser.on('closetag', () => {
    rows.closed();
  });
  parser.on('error', (error) => {
    throw new NotWellFormed(error.message);
  });
  return parser;
};

async function* piecesOf(path: string, onBytes: (count: number) => void, parser: SaxesParser, rows: Rows) {
  for await (const piece of textOf(path, onBytes)) {
    parser.write(piece);
    yield* rows.ready.splice(0);
  }
  parser.close();
  yield* rows.ready.splice(0);
}

/** The XML form of the return, read as a stream. What stands before a fault in it is kept. */
export async function* xmlFile(source: {
  readonly path: string;
  readonly name: string;
  readonly onBytes: (count: number) => void;
}): AsyncGenerator<FileContent> {
  const rows = new Rows(source.name);
  const parser = parserInto(rows);
  try {
    yield* piecesOf(source.path, source.onBytes, parser, rows);
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    yield* rows.ready.splice(0);
    yield aFinding(
      source.name,
      parser.line,
      `the file is not well-formed XML from here on: ${error.message}; what stands before it was read`,
    );
  }
  if (rows.foundRoot !== undefined && rows.foundRoot !== root) {
    yield aFinding(
      source.name,
      1,
      `found XML that begins with ${rows.foundRoot}, expected ${root}: it is no return`,
    );
  }
}
