import type { Day } from '../kernel/day.js';
import type { ModuleName } from './modules.js';

/** Cells by column in capitals, trimmed; blank cells are absent. */
export type Cells = Readonly<Record<string, string>>;

/** One data row of one file. The header of a CSV file is line 1. */
export interface ReturnRow {
  readonly module: ModuleName;
  readonly file: string;
  readonly line: number;
  readonly cells: Cells;
}

/** What was found where: never a name, a birth date or a pupil number. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly field?: string;
  readonly detail: string;
  /** The rule of the national validator with the same meaning, where there is one. */
  readonly rule?: string;
}

/** A return covers 1 April to 31 March: both days are in it. */
export interface ReturnYear {
  readonly from: Day;
  readonly to: Day;
  /** The calendar year of its 31 March. */
  readonly ending: number;
}

/** `episodes.csv line 12`: how one row is named in a finding about another. */
export const placeOf = (row: ReturnRow): string => `${row.file} line ${row.line.toString()}`;
