import { setImmediate } from 'node:timers/promises';
import type { Client } from '../platform/database.js';
import { addDifferences, noDifferences, type Differences } from './differences.js';
import { DayChanges } from './day-changes.js';
import type { ChildRows } from './rows.js';
import { writeDifferences, type WriteOptions } from './write-rows.pg.js';

/** Rows gathered before they are written, of all tables together. */
export interface WriterOptions extends WriteOptions {
  readonly rowsAtOnce: number;
}

/** Long enough that a small batch is counted in one go, short enough that nobody waits long for an answer. */
const breathEveryMs = 20;

const rowsIn = ({ standings, dimensions, items, queues, findings }: Differences): number =>
  [standings, dimensions, items, queues, findings].reduce(
    (rows, { put, remove }) => rows + put.length + remove.length,
    0,
  );

/**
 * Writes what changes of many children. While one lot is on its way to the database the next is folded, so both work and no
 * more than two lots are in memory. Day counts are added up over everyone and written once.
 */
export class RowWriter {
  readonly #write: (lot: Differences) => Promise<void>;
  readonly #rowsAtOnce: number;
  readonly #days = new DayChanges();
  #lot = noDifferences();
  #underway: Promise<void> = Promise.resolve();
  #lastBreath = performance.now();

  constructor(client: Client, authority: string, generation: number, options: WriterOptions) {
    this.#write = (lot) => writeDifferences(client, authority, generation, lot, options);
    this.#rowsAtOnce = options.rowsAtOnce;
  }

  /** What one child's rows were, and are now. */
  async add(child: string, before: ChildRows, after: ChildRows): Promise<void> {
    addDifferences({ ...this.#lot, days: this.#days }, child, before, after);
    if (rowsIn(this.#lot) >= this.#rowsAtOnce) await this.#flush();
    await this.#breathe();
  }

  /** Writes what is left, and the day counts of everyone. */
  async finish(): Promise<void> {
    await this.#flush();
    this.#lot = { ...noDifferences(), days: this.#days };
    await this.#flush();
    await this.settled();
  }

  /** Waits for the lot on its way, so that the connection is free for another statement. */
  async settled(): Promise<void> {
    await this.#underway;
  }

  /** Folding waits for nothing: without a break now and then the lot on its way would not get on, nor anyone else. */
  async #breathe(): Promise<void> {
    if (performance.now() - this.#lastBreath < breathEveryMs) return;
    await setImmediate();
    this.#lastBreath = performance.now();
  }

  async #flush(): Promise<void> {
    await this.#underway;
    this.#underway = this.#write(this.#lot);
    // A failure is thrown by the next wait; until then it is not unheard.
    this.#underway.catch(() => undefined);
    this.#lot = noDifferences();
  }
}
