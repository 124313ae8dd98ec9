import { absenceKinds } from '../../events/codes/absence-kind.codes.js';
import type { DataOf } from '../../events/recorded-event.js';
import { birthday, isoDate, never, type Day } from '../../kernel/day.js';
import { codeIn, dateIn, sameRow, shown } from '../cells.js';
import type { ChildReturn } from '../child-return.js';
import type { ReturnRow } from '../return-row.js';
import {
  keysByDay,
  withRepeats,
  type Denial,
  type Said,
  type Statement,
  type Unreadable,
} from '../statement.js';

type Kind = DataOf<'caretally.missing-incident-started.v1'>['kind'];
type Because = DataOf<'caretally.missing-incident-ended.v1'>['because'];

/** An absence that can be loaded: `key` is its first day, with `#2` for a second one of that day. */
interface Absence {
  readonly key: string;
  readonly kind: Kind;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly rows: readonly ReturnRow[];
}

const isKind = (code: string | undefined): code is Kind =>
  code !== undefined && absenceKinds.codes.has(code as Kind);

const unreadable = (row: ReturnRow): readonly Unreadable[] => {
  const field = dateIn(row, 'MIS_START') === undefined ? 'MIS_START' : 'MISSING';
  const expected = field === 'MIS_START' ? 'the first day as dd/mm/yyyy' : 'M or A';
  const found = shown(row.cells[field]);
  return [
    { row, field, detail: `found ${found}, expected ${expected}: the row cannot be loaded without it` },
  ];
};

const isReadable = (row: ReturnRow): boolean =>
  dateIn(row, 'MIS_START') !== undefined && isKind(codeIn(row, 'MISSING'));

/** In an order that does not depend on the file, so that the same rows get the same keys. */
const inOrder = (one: ReturnRow, other: ReturnRow): number =>
  Number(dateIn(one, 'MIS_START')) - Number(dateIn(other, 'MIS_START')) ||
  (dateIn(one, 'MIS_END') ?? never) - (dateIn(other, 'MIS_END') ?? never) ||
  (codeIn(one, 'MISSING') ?? '').localeCompare(codeIn(other, 'MISSING') ?? '');

const absencesIn = (rows: readonly ReturnRow[]): readonly Absence[] => {
  const keyOf = keysByDay();
  return withRepeats(rows.filter(isReadable).sort(inOrder), sameRow).map((repeated) => {
    const [row] = repeated;
    const from = dateIn(row, 'MIS_START') as Day;
    const to = dateIn(row, 'MIS_END');
    return { key: keyOf(isoDate(from)), kind: codeIn(row, 'MISSING') as Kind, from, to, rows: repeated };
  });
};

const startOf = (slot: string, { key, kind, from, rows }: Absence): Statement => ({
  slot: `${slot}/start`,
  type: 'caretally.missing-incident-started.v1',
  data: { incident: `903/${key}`, kind, on: isoDate(from) },
  rows,
  keeps: [],
});

/** The return does not say why an absence ended: only care or childhood ending that day is no return. */
const becauseOf = (on: Day, child: ChildReturn, exits: ReadonlySet<Day>): Because => {
  if (child.dateOfBirth !== undefined && birthday(child.dateOfBirth, 18) === on) return 'turned-18';
  return exits.has(on) ? 'ceased-care' : 'returned';
};

const endOf = (slot: string, { key, rows }: Absence, on: Day, because: Because): Statement => ({
  slot: `${slot}/end`,
  type: 'caretally.missing-incident-ended.v1',
  data: { incident: `903/${key}`, on: isoDate(on), because },
  rows,
  keeps: [],
});

const reopened = (slot: string, { from, rows }: Absence, year: ChildReturn['year']): Denial => ({
  slot: `${slot}/end`,
  because: `the return to ${isoDate(year.to)} has the absence from ${isoDate(from)} without an end`,
  rows,
});

/** Missing rows. An end before the start cannot be: the absence stays open and rule 567 reports it. */
export const absenceStatements = (number: string, child: ChildReturn, exits: ReadonlySet<Day>): Said => {
  const absences = absencesIn(child.rows.Missing);
  const slotOf = (absence: Absence): string => `child/${number}/missing/${absence.key}`;
  return {
    statements: absences.flatMap((absence) => {
      const start = startOf(slotOf(absence), absence);
      const { from, to } = absence;
      if (to === undefined || to < from) return [start];
      return [start, endOf(slotOf(absence), absence, to, becauseOf(to, child, exits))];
    }),
    denials: absences
      .filter((absence) => absence.to === undefined)
      .map((absence) => reopened(slotOf(absence), absence, child.year)),
    unreadable: child.rows.Missing.filter((row) => !isReadable(row)).flatMap(unreadable),
  };
};
