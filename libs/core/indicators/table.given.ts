/** One row of a drawn table: its cells by the name of their column; empty cells are left out. */
export type Row = Readonly<Partial<Record<string, string>>>;

const cellsOf = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());

/** Reads a table drawn with bars, its columns named in the first line and held to those known. */
export const rowsOf = (table: string, known: readonly string[]): readonly Row[] => {
  const [head = [], ...lines] = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(cellsOf);
  const unknown = head.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`drawn table has a column "${unknown}": expected ${known.join(', ')}`);
  }
  return lines.map((cells) => {
    if (cells.length > head.length) {
      throw new Error(`drawn row "${cells.join(' | ')}" has more cells than the columns ${head.join(' | ')}`);
    }
    return Object.fromEntries(head.map((name, index) => [name, cells[index]]).filter(([, cell]) => cell));
  });
};

/** The columns a table was drawn with. */
export const columnsOf = (table: string): readonly string[] => cellsOf(table.trim().split('\n')[0] ?? '');

/** `cat`, `ann bob cat` or `leaver1..leaver5`: a row may be drawn once for children whose rows are the same. */
export const childrenOf = (cell: string | undefined): readonly string[] => {
  if (cell === undefined)
    throw new Error('a drawn row names no child: expected `cat`, `ann bob` or `a1..a5`');
  return cell.split(/\s+/).flatMap((name) => {
    const range = /^(\D+)(\d+)\.\.\1(\d+)$/.exec(name);
    if (!range) return [name];
    const [first, last] = [Number(range[2]), Number(range[3])];
    return Array.from({ length: last - first + 1 }, (_, index) => `${range[1] ?? ''}${first + index}`);
  });
};

export const need = (row: Row, column: string): string => {
  const cell = row[column];
  if (cell === undefined) {
    throw new Error(`drawn row ${JSON.stringify(row)} has no "${column}": every such row needs one`);
  }
  return cell;
};
