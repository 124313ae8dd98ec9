import { canonicalJson } from '../events/reading/canonical-json.js';
import type { JsonValue } from '../events/reading/json-value.js';
import type { EventType } from '../events/recorded-event.js';
import { isoDate } from '../kernel/day.js';
import { nextIdOf, standingOf, withdrawalIdOf, type Slot, type Slots } from './recorded-statement.js';
import type { Finding, ReturnRow, ReturnYear } from './return-row.js';
import { placeOf } from './return-row.js';
import type { Denial, Said, Statement } from './statement.js';

/** An event to post: the shell adds the envelope of the return it comes from. */
export interface Planned {
  readonly id: string;
  readonly type: EventType;
  readonly data: unknown;
  readonly corrects?: string;
  readonly rows: readonly ReturnRow[];
}

export interface Reconciled {
  readonly planned: readonly Planned[];
  /** Rows that say what is recorded already. */
  readonly repeated: readonly ReturnRow[];
  readonly findings: readonly Finding[];
}

const saysTheSame = (version: Slot[number], type: string, data: unknown): boolean =>
  version.type === type && canonicalJson(version.data as JsonValue) === canonicalJson(data as JsonValue);

/** The statement with what its rows are silent about filled in as it stands. */
const completed = (statement: Statement, versions: Slot): unknown => {
  const standing = standingOf(versions);
  if (standing?.type !== statement.type) return statement.data;
  const kept = statement.keeps
    .filter((field) => field in standing.data)
    .map((field) => [field, standing.data[field]]);
  return { ...Object.fromEntries(kept), ...statement.data };
};

const superseded = (row: ReturnRow): Finding => ({
  file: row.file,
  line: row.line,
  detail: 'says what a later row or import has corrected: the correction stands',
});

const repeats = (row: ReturnRow, first: ReturnRow): Finding => ({
  file: row.file,
  line: row.line,
  detail: `repeats ${placeOf(first)} in every column: counted once`,
});

class Plan implements Reconciled {
  readonly planned: Planned[] = [];
  readonly repeated: ReturnRow[] = [];
  readonly findings: Finding[] = [];
  readonly #slots: Map<string, Slot>;

  constructor(slots: Slots) {
    this.#slots = new Map(slots);
  }

  say(statement: Statement): void {
    const versions = this.#slots.get(statement.slot) ?? [];
    const asWritten = versions.findIndex((version) => saysTheSame(version, statement.type, statement.data));
    const data = asWritten >= 0 ? statement.data : completed(statement, versions);
    const found = versions.findIndex((version) => saysTheSame(version, statement.type, data));
    if (found < 0) this.#add(statement, versions, data);
    else this.#repeat(statement.rows, standingOf(versions) === versions[found]);
  }

  deny({ slot, because, rows }: Denial, year: ReturnYear): void {
    const standing = standingOf(this.#slots.get(slot));
    const on = standing?.data.on;
    // An end after the year of this return is no contradiction: the return could not know it yet.
    if (standing === undefined || typeof on !== 'string' || on > isoDate(year.to)) return;
    const data = { withdraws: standing.id, because };
    this.planned.push({
      id: withdrawalIdOf(standing.id),
      type: 'caretally.event-withdrawn.v1',
      data,
      rows,
    });
  }

  #add({ slot, type, rows }: Statement, versions: Slot, data: unknown): void {
    const id = nextIdOf(slot, versions);
    const corrects = standingOf(versions)?.id;
    this.planned.push({ id, type, data, rows, ...(corrects === undefined ? {} : { corrects }) });
    const version = { id, type, data: data as Slot[number]['data'], withdrawn: false };
    this.#slots.set(slot, [...versions, version]);
  }

  #repeat(rows: readonly ReturnRow[], stands: boolean): void {
    this.repeated.push(...rows);
    if (!stands) this.findings.push(...rows.map(superseded));
  }
}

const repetitions = (statements: readonly Statement[]): readonly Finding[] =>
  statements.flatMap(({ rows: [first, ...others] }) =>
    first === undefined
      ? []
      : others.filter((row) => row.module === first.module).map((row) => repeats(row, first)),
  );

/** What must be posted so that the log says what the rows say, and nothing that it says already. */
export const reconcile = (said: Said, slots: Slots, year: ReturnYear): Reconciled => {
  const plan = new Plan(slots);
  for (const statement of said.statements) plan.say(statement);
  for (const denial of said.denials) plan.deny(denial, year);
  const perRow = new Map(
    [...repetitions(said.statements)].map((finding) => [
      `${finding.file}:${finding.line.toString()}`,
      finding,
    ]),
  );
  return { planned: plan.planned, repeated: plan.repeated, findings: [...plan.findings, ...perRow.values()] };
};
