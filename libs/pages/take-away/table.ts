/** What a cell holds; nothing where there is nothing to say. */
export type Cell = string | number | null;

/** One column of a table that is taken away: its name for machines, and in words. */
export interface Column<Row> {
  /** snake_case. */
  readonly name: string;
  readonly says: string;
  readonly kind: 'text' | 'number' | 'date';
  readonly of: (row: Row) => Cell;
}

/** Rows and what stands in each column. */
export interface Table<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  /** Names of the columns that no two rows share all of; left out where nobody joins by them. */
  readonly key?: readonly string[];
  readonly rows: readonly Row[];
}
