import { parseDay, type Day } from '../kernel/day.js';
import { isUsableChildNumber } from './cells.js';
import { childReturn } from './child-return.js';
import { lastReturn } from './last-return.js';
import { isUsed, type ModuleName } from './modules.js';
import { reconcile, type Planned } from './reconcile.js';
import { slotsOf, type KnownEvent } from './recorded-statement.js';
import type { Finding, ReturnRow, ReturnYear } from './return-row.js';
import { findingsBy } from './rules/rule.js';
import { rules } from './rules/rules.js';
import { absenceStatements } from './statements/absence.statements.js';
import { allocationStatements } from './statements/allocation.statements.js';
import { episodeStatements } from './statements/episode.statements.js';
import type { AddressHash } from './statements/placement-cells.js';
import { registrationStatements } from './statements/registration.statements.js';
import { together, type Said, type Unreadable } from './statement.js';

export interface Setting {
  readonly year: ReturnYear;
  /** Modules of which the folder has a file. */
  readonly present: ReadonlySet<ModuleName>;
  readonly hash: AddressHash;
}

/** What the rows of one child come to. */
export interface ChildRead {
  /** Events to post, in order. */
  readonly planned: readonly Planned[];
  /** Rows that say what is recorded already. */
  readonly repeated: readonly ReturnRow[];
  /** Rows that cannot become events. */
  readonly unreadable: readonly ReturnRow[];
  readonly findings: readonly Finding[];
}

const findingOn = ({ row, field, detail }: Unreadable): Finding => ({
  file: row.file,
  line: row.line,
  field,
  detail,
});

/** Days on which care ended: in this folder and, for absences that end in the same days, in earlier ones. */
const exitDays = (said: Said, known: readonly (Day | undefined)[]): ReadonlySet<Day> => {
  const here = said.statements.flatMap(({ type, data }) =>
    type === 'caretally.child-ceased-to-be-looked-after.v1' ? [parseDay(data.on)] : [],
  );
  return new Set([...here, ...known].filter((on) => on !== undefined));
};

/** All rows of one child, against what earlier imports recorded about it. */
export const readChild = (
  number: string,
  rows: readonly ReturnRow[],
  known: readonly KnownEvent[],
  setting: Setting,
): ChildRead => {
  const slots = slotsOf(known);
  const child = childReturn(rows, { ...setting, last: lastReturn(number, slots, setting.year) });
  const episodes = episodeStatements(number, child, setting.hash);
  const exits = exitDays(
    episodes,
    child.last.episodes.map((episode) => episode.ceasedOn),
  );
  const said = together([
    registrationStatements(number, child),
    episodes,
    absenceStatements(number, child, exits),
    allocationStatements(number, child),
  ]);
  const { planned, repeated, findings } = reconcile(said, slots, setting.year);
  return {
    planned,
    repeated,
    unreadable: said.unreadable.map(({ row }) => row),
    findings: [...said.unreadable.map(findingOn), ...findings, ...findingsBy(rules, child, false)],
  };
};

const notAChild = (row: ReturnRow): Finding => ({
  file: row.file,
  line: row.line,
  field: 'CHILD',
  detail:
    'found a text of more than 60 characters or with control characters, expected the number of a child',
});

/** Rows that name no child, or none that can be used: each is checked by itself, none becomes an event. */
export const readOrphan = (row: ReturnRow, setting: Setting): ChildRead => {
  const found =
    row.cells.CHILD !== undefined && !isUsableChildNumber(row.cells.CHILD) ? [notAChild(row)] : [];
  return {
    planned: [],
    repeated: [],
    unreadable: isUsed(row.module) ? [row] : [],
    findings: [...found, ...findingsBy(rules, childReturn([row], setting), true)],
  };
};
