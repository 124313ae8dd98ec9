import { codeIn, shown } from '../cells.js';
import { codesOf, isReturnUpn, type CodedColumn } from '../code-sets.js';
import type { ModuleName } from '../modules.js';
import { eachRow, type Rule } from './rule.js';

/** Columns that hold codes, with the national rule that says so. A blank is for other rules to judge. */
const codedColumns: readonly (readonly [module: ModuleName, column: CodedColumn, rule?: string])[] = [
  ['Header', 'SEX'],
  ['Header', 'ETHNIC'],
  ['Episodes', 'RNE', '143'],
  ['Episodes', 'LS', '144'],
  ['Episodes', 'CIN', '145'],
  ['Episodes', 'PLACE', '146'],
  ['Episodes', 'PLACE_PROVIDER', '178'],
  ['Episodes', 'REC', '149'],
  ['Episodes', 'REASON_PLACE_CHANGE', '1009'],
  ['Missing', 'MISSING', '1006'],
  ['Reviews', 'REVIEW_CODE', '167'],
  ['UASC', 'SEX'],
  ['SWEpisodes', 'SW_REASON'],
  ['OC3', 'IN_TOUCH'],
  ['OC2', 'SDQ_REASON'],
  ['PrevPerm', 'PREV_PERM'],
  ['AD1', 'LS_ADOPTR'],
  ['AD1', 'SEX_ADOPTR'],
  ['PlacedAdoption', 'REASON_PLACED_CEASED'],
];

const allowed: readonly Rule[] = codedColumns.map(([module, column, code]) =>
  eachRow(
    module,
    {
      ...(code === undefined ? {} : { rule: code }),
      field: column,
      says: `${column} is a code of that return`,
    },
    (row, { year }) => {
      const found = codeIn(row, column);
      const codes = codesOf(column, year.ending);
      if (found === undefined || codes.includes(found)) return undefined;
      return `found ${shown(found)}, expected one of ${codes.join(' ')} in the return to ${year.ending.toString()}`;
    },
  ),
);

const upn: Rule = eachRow(
  'Header',
  { rule: '168', field: 'UPN', says: 'UPN is a well-formed pupil number, or UN1 to UN5' },
  (row) => {
    const found = codeIn(row, 'UPN');
    if (found === undefined || isReturnUpn(found)) return undefined;
    return 'found a text of another form, expected a letter (not I, O or S) and 12 digits, the last of which may be a letter, or UN1 to UN5';
  },
);

export const codeRules: readonly Rule[] = [...allowed, upn];
