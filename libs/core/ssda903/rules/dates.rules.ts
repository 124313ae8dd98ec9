import { dateIn, isReturnDate, shown } from '../cells.js';
import type { ModuleName } from '../modules.js';
import type { ReturnRow } from '../return-row.js';
import { eachRow, type Rule } from './rule.js';

/** Columns that hold dates, with the national rule that says so. `needed`: a blank is wrong as well. */
const dateColumns: readonly (readonly [
  module: ModuleName,
  column: string,
  rule?: string | undefined,
  needed?: 'needed',
])[] = [
  ['Header', 'DOB', undefined, 'needed'],
  ['Header', 'MC_DOB'],
  ['Episodes', 'DECOM', '141'],
  ['Episodes', 'DEC', '147'],
  ['Reviews', 'REVIEW', '166', 'needed'],
  ['UASC', 'DOB'],
  ['UASC', 'DUC'],
  ['AD1', 'DATE_INT'],
  ['AD1', 'DATE_MATCH'],
  ['PlacedAdoption', 'DATE_PLACED'],
  ['PlacedAdoption', 'DATE_PLACED_CEASED'],
  ['Missing', 'MIS_START', '1004', 'needed'],
  ['Missing', 'MIS_END', '1005'],
  ['SWEpisodes', 'SW_DECOM', undefined, 'needed'],
  ['SWEpisodes', 'SW_DEC'],
  ['DoLo', 'DOLO_START', undefined, 'needed'],
  ['DoLo', 'DOLO_END'],
];

/** A birth date is never repeated in a message, not even one that cannot be. */
const found = (column: string, text: string): string =>
  column.endsWith('DOB') ? 'a text that is none' : shown(text);

const problem = (row: ReturnRow, column: string, needed: boolean): string | undefined => {
  const text = row.cells[column];
  if (text === undefined) return needed ? `${column} is blank: expected a date as dd/mm/yyyy` : undefined;
  if (dateIn(row, column) === undefined) {
    return `found ${found(column, text)}, expected a date that exists, as dd/mm/yyyy`;
  }
  return isReturnDate(text)
    ? undefined
    : 'the date was read, but is not written as the return wants it: dd/mm/yyyy';
};

export const dateRules: readonly Rule[] = dateColumns.map(([module, column, code, needed]) =>
  eachRow(
    module,
    {
      ...(code === undefined ? {} : { rule: code }),
      field: column,
      says: `${column} is a date that exists, as dd/mm/yyyy`,
    },
    (row) => problem(row, column, needed !== undefined),
  ),
);
