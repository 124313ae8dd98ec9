import type { DataOf } from '../../events/recorded-event.js';
import { ethnicities } from '../../events/codes/ethnicity.codes.js';
import { isoDate, type Day } from '../../kernel/day.js';
import { codeIn, dateIn, sameRow, sexIn } from '../cells.js';
import type { ChildReturn } from '../child-return.js';
import { isReturnUpn } from '../code-sets.js';
import type { ReturnRow } from '../return-row.js';
import { withRepeats, type Said, type Statement } from '../statement.js';

type Registration = DataOf<'caretally.child-registered.v1'>;

/** What a gap in a later file does not take away. */
const keeps = ['sex', 'ethnicity', 'upn', 'uasc', 'name'];

const firstDayInCare = ({ episodes, last }: ChildReturn): Day | undefined => {
  const days = [...episodes.map((episode) => episode.from), ...last.episodes.map((episode) => episode.from)];
  return days.length === 0 ? undefined : days.reduce((one, other) => (one < other ? one : other));
};

/**
 * The return says when the status of an unaccompanied asylum-seeking child ceased (DUC), never since when it held. It is
 * taken to hold since the first day in care that is known or, where that does not fit, since birth.
 */
const uascOf = (rows: readonly ReturnRow[], born: Day, child: ChildReturn): Registration['uasc'] => {
  const [row] = rows;
  if (row === undefined) return undefined;
  const to = dateIn(row, 'DUC');
  if (to !== undefined && to < born) return undefined;
  const inCare = firstDayInCare(child);
  const fits = inCare !== undefined && inCare >= born && (to === undefined || inCare <= to);
  return { from: isoDate(fits ? inCare : born), ...(to === undefined ? {} : { to: isoDate(to) }) };
};

const ethnicityIn = (row: ReturnRow): Registration['ethnicity'] => {
  const code = codeIn(row, 'ETHNIC');
  return code !== undefined && ethnicities.codes.has(code as 'WBRI') ? (code as 'WBRI') : undefined;
};

const upnIn = (row: ReturnRow): string | undefined => {
  const upn = codeIn(row, 'UPN');
  return upn !== undefined && isReturnUpn(upn) ? upn : undefined;
};

const registrationOf = (row: ReturnRow, born: Day, uasc: Registration['uasc']): Registration => {
  const [sex, ethnicity, upn] = [sexIn(row), ethnicityIn(row), upnIn(row)];
  return {
    dateOfBirth: isoDate(born),
    ...(sex === undefined ? {} : { sex }),
    ...(ethnicity === undefined ? {} : { ethnicity }),
    ...(upn === undefined ? {} : { upn }),
    ...(uasc === undefined ? {} : { uasc }),
  };
};

const unborn = (row: ReturnRow) => ({
  row,
  field: 'DOB',
  detail: 'found no date of birth that can be read, expected dd/mm/yyyy: the row cannot be loaded without it',
});

/** Header and UASC rows say who the child is; where they differ, the row that comes later is the last word. */
export const registrationStatements = (number: string, child: ChildReturn): Said => {
  const uascRows = child.rows.UASC;
  const isBorn = (row: ReturnRow): boolean => dateIn(row, 'DOB') !== undefined;
  const headers = child.rows.Header.filter(isBorn);
  const stated = headers.length > 0 ? headers : uascRows.filter(isBorn);
  const statements = withRepeats(stated, sameRow).map((rows, index): Statement => {
    const [row] = rows;
    const born = dateIn(row, 'DOB') as Day;
    return {
      slot: `child/${number}/registered`,
      type: 'caretally.child-registered.v1',
      data: registrationOf(row, born, uascOf(uascRows, born, child)),
      rows: index === 0 && headers.length > 0 ? [...rows, ...uascRows] : rows,
      keeps,
    };
  });
  const unread = [...child.rows.Header, ...(headers.length > 0 ? [] : uascRows)].filter(
    (row) => !isBorn(row),
  );
  return { statements, denials: [], unreadable: unread.map(unborn) };
};
