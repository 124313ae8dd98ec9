import { codeIn, dateIn, sameRow, sexIn } from '../cells.js';
import { isShortBreak } from '../../events/codes/legal-status.codes.js';
import { moduleNames, modules } from '../modules.js';
import { placeOf } from '../return-row.js';
import { eachChild, eachRow, eachRowOfChild, type Rule } from './rule.js';

const dependent = moduleNames.filter((module) => module !== 'Header');

const headerRules = dependent.map((module) => {
  const words = module === 'Episodes' ? { rule: 'INT03' } : {};
  return eachRowOfChild(
    module,
    { ...words, field: 'CHILD', says: `A child of ${module} has a Header row` },
    (_row, { rows, present }) =>
      present.has('Header') && rows.Header.length === 0
        ? 'the child has no row in Header: expected one for every child of the return'
        : undefined,
  );
});

const birthRules = dependent
  .filter((module) => modules[module].columns.includes('DOB'))
  .map((module) =>
    eachRowOfChild(
      module,
      { field: 'DOB', says: `The date of birth in ${module} is that of Header` },
      (row, { rows }) => {
        const [header] = rows.Header;
        if (header === undefined || row.cells.DOB === undefined) return undefined;
        return dateIn(row, 'DOB') === dateIn(header, 'DOB')
          ? undefined
          : `the date of birth differs from that of ${placeOf(header)}: the Header is used`;
      },
    ),
  );

const childRules = moduleNames.map((module) =>
  eachRow(module, { field: 'CHILD', says: `Every row of ${module} names its child` }, (row) =>
    row.cells.CHILD === undefined
      ? "CHILD is blank: expected the authority's number of the child"
      : undefined,
  ),
);

export const identityRules: readonly Rule[] = [
  ...childRules,
  ...headerRules,
  ...birthRules,
  eachRowOfChild('UASC', { field: 'SEX', says: 'The sex in UASC is that of Header' }, (row, { rows }) => {
    const [header] = rows.Header;
    if (header === undefined || sexIn(row) === sexIn(header)) return undefined;
    return `the sex differs from that of ${placeOf(header)}: the Header is used`;
  }),
  eachRowOfChild(
    'UASC',
    { field: 'DUC', says: 'The status ceased at birth or later' },
    (row, { dateOfBirth }) => {
      const ceased = dateIn(row, 'DUC');
      return ceased !== undefined && dateOfBirth !== undefined && ceased < dateOfBirth
        ? 'the status ceased before the date of birth: left out'
        : undefined;
    },
  ),
  eachRowOfChild(
    'Header',
    { rule: '442', field: 'UPN', says: 'A child in care has a pupil number or UN1 to UN5' },
    (row, { episodes, rows }) => {
      const statuses = rows.Episodes.map((each) => codeIn(each, 'LS'));
      if (row.cells.UPN !== undefined || episodes.length + statuses.length === 0) return undefined;
      return statuses.every((status) => status !== undefined && isShortBreak(status))
        ? undefined
        : 'is blank for a child in care: expected a pupil number, or UN1 to UN5 with the reason why there is none';
    },
  ),
  eachChild({ field: 'CHILD', says: 'A child has one Header row' }, ({ rows }) => {
    const [first, ...others] = rows.Header;
    if (first === undefined) return [];
    return others
      .filter((row) => !sameRow(first, row))
      .map((row) => ({
        row,
        detail: `differs from ${placeOf(first)} of the same child: the later one is the last word`,
      }));
  }),
];
