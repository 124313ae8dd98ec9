import { returnYearEnding } from './cells.js';
import { readChild, type ChildRead } from './read-child.js';
import type { KnownEvent } from './recorded-statement.js';
import { moduleNames, type ModuleName } from './modules.js';
import type { ReturnRow, ReturnYear } from './return-row.js';

const child = '10432';

/** A drawn table as rows: the first line names the columns, the row under it is line 2 of `<module>.csv`. */
export const drawn = (module: ModuleName, table: string): readonly ReturnRow[] => {
  const [header = '', ...lines] = table.trim().split('\n');
  const columns = header.split('|').map((column) => column.trim());
  return lines.map((line, index) => {
    const texts = line.split('|').map((text) => text.trim());
    const filled = columns
      .map((column, at) => [column, texts[at] ?? ''] as const)
      .filter(([, text]) => text !== '');
    return {
      module,
      file: `${module}.csv`,
      line: index + 2,
      cells: { CHILD: child, ...Object.fromEntries(filled) },
    };
  });
};

/** A child whose returns are read one after another, as an importer would. */
export interface ReturnsOfOneChild {
  readonly log: readonly KnownEvent[];
  /** The return to this 31 March: what it says is recorded. */
  readonly sends: (yearEnding: string, tables: Partial<Record<ModuleName, string>>) => ChildRead;
}

const yearTo = (ending: string): ReturnYear => {
  const year = returnYearEnding(ending);
  if (year === undefined) throw new RangeError(`expected a 31 March, found ${ending}`);
  return year;
};

export const oneChild = (): ReturnsOfOneChild => {
  const log: KnownEvent[] = [];
  const sends: ReturnsOfOneChild['sends'] = (yearEnding, tables) => {
    const rows = moduleNames.flatMap((module) => drawn(module, tables[module] ?? ''));
    const present = new Set(moduleNames.filter((module) => tables[module] !== undefined));
    const hash = (postcode: string): string => `at ${postcode}`;
    const read = readChild(child, rows, log, { year: yearTo(yearEnding), present, hash });
    for (const { id, type, data, corrects } of read.planned)
      log.push({ id, type, subject: `child/${child}`, corrects, data });
    return read;
  };
  return { log, sends };
};

const shortName = (type: string): string => type.replace(/^caretally\.|\.v1$/g, '');

/** What was planned, one line an event: `episode/2017-04-09 child-became-looked-after {...}`. */
export const told = ({ planned }: ChildRead): readonly string[] =>
  planned.map(({ id, type, data, corrects }) => {
    const slot = id.replace(`child/${child}/`, '');
    const instead = corrects === undefined ? '' : ` for ${corrects.replace(`child/${child}/`, '')}`;
    return `${slot} ${shortName(type)}${instead} ${JSON.stringify(data).replaceAll('"', '')}`;
  });

/** Rules that found something, with the line each blames: `501 Episodes.csv:3`. */
export const blamed = ({ findings }: ChildRead, ...rules: readonly string[]): readonly string[] =>
  findings
    .filter(({ rule }) => rule !== undefined && rules.includes(rule))
    .map(({ rule, file, line }) => `${rule ?? ''} ${file}:${line.toString()}`);
