import type { Finding, ReturnRow } from '../../core/ssda903/return-row.js';
import { isUsed } from '../../core/ssda903/modules.js';

/** Data rows: read = recorded + duplicates + quarantined + notUsed. */
export interface RowCounts {
  readonly read: number;
  readonly recorded: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly notUsed: number;
}

export interface ImportSummary extends RowCounts {
  readonly findings: readonly Finding[];
  readonly files: Readonly<Record<string, RowCounts>>;
}

type Outcome = Exclude<keyof RowCounts, 'read'>;

const noRows = { read: 0, recorded: 0, duplicates: 0, quarantined: 0, notUsed: 0 };

/** Of several events of one row the best outcome counts: what is on record is not lost. */
const precedence: readonly Outcome[] = ['recorded', 'duplicates', 'quarantined'];

const inOrder = (one: Finding, other: Finding): number =>
  one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;

/** Every data row of every file, counted once. */
export class RowAccounts {
  readonly #files = new Map<string, Record<keyof RowCounts, number>>();
  readonly #findings: Finding[] = [];

  file(name: string): void {
    if (!this.#files.has(name)) this.#files.set(name, { ...noRows });
  }

  read(name: string): void {
    this.#add(name, 'read');
  }

  /** A row of a file that is no module of the return. */
  foreign(name: string): void {
    this.#add(name, 'read');
    this.#add(name, 'notUsed');
  }

  settle(row: ReturnRow, outcomes: ReadonlySet<Outcome>): void {
    const best = precedence.find((outcome) => outcomes.has(outcome)) ?? 'quarantined';
    this.#add(row.file, isUsed(row.module) ? best : 'notUsed');
  }

  find(findings: readonly Finding[]): void {
    for (const finding of findings) this.#findings.push(finding);
  }

  /** What has become of all rows by now. */
  totals(): RowCounts {
    const total = { ...noRows };
    for (const counts of this.#files.values()) {
      for (const name of Object.keys(noRows) as (keyof RowCounts)[]) total[name] += counts[name];
    }
    return total;
  }

  /** Rows of which is known what became of them. */
  get settled(): number {
    const { recorded, duplicates, quarantined, notUsed } = this.totals();
    return recorded + duplicates + quarantined + notUsed;
  }

  summary(): ImportSummary {
    return {
      ...this.totals(),
      findings: this.#findings.sort(inOrder),
      files: Object.fromEntries(this.#files),
    };
  }

  #add(name: string, count: keyof RowCounts): void {
    this.file(name);
    const counts = this.#files.get(name);
    if (counts) counts[count] += 1;
  }
}

export type { Outcome as RowOutcome };
