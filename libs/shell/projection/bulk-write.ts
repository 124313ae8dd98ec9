import type { Client } from '../platform/database.js';
import { addDifferences, noDifferences, type Differences } from './differences.js';
import { DayChanges } from './day-changes.js';
import { noRows, type ChildRows } from './rows.js';
import { writeDifferences } from './write-rows.pg.js';

/** Rows gathered before they are written, of all tables together. */
const rowsAtOnce = 20_000;

const rowsIn = ({ standings, dimensions, items, queues, findings }: Differences): number =>
  standings.put.length + dimensions.put.length + items.put.length + queues.put.length + findings.put.length;

/**
 * Writes the rows of many children that had none before. While one lot is on its way to the database the next is folded,
 * so both work and no more than two lots are in memory. Day counts are added up over everyone and written once.
 */
export class BulkWrite {
  readonly #write: (lot: Differences) => Promise<void>;
  readonly #days = new DayChanges();
  #lot = noDifferences();
  #underway: Promise<void> = Promise.resolve();

  constructor(client: Client, authority: string, generation: number) {
    this.#write = (lot) => writeDifferences(client, authority, generation, lot, { fresh: true });
  }

  async add(child: string, rows: ChildRows): Promise<void> {
    addDifferences({ ...this.#lot, days: this.#days }, child, noRows, rows);
    if (rowsIn(this.#lot) >= rowsAtOnce) await this.#flush();
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

  async #flush(): Promise<void> {
    await this.#underway;
    this.#underway = this.#write(this.#lot);
    // A failure is thrown by the next wait; until then it is not unheard.
    this.#underway.catch(() => undefined);
    this.#lot = noDifferences();
  }
}
