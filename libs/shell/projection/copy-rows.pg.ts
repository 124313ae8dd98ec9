import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Client } from '../platform/database.js';
import { arrayText, copyText } from './postgres-text.js';
import { DayChanges, type ChildRows } from './rows.js';

const targets = {
  standing: 'tallies.standing (authority, generation, measure, child, days, standings)',
  dimension: 'tallies.dimension (authority, generation, child, dimension, days, keys)',
  item: 'tallies.item (authority, generation, kind, child, item, first_day, last_day, closed_on, standings, dimensions)',
  finding: 'tallies.finding (authority, generation, child, finding, kind, on_day, detail, events)',
  day_count:
    'tallies.day_count (authority, generation, measure, day, numerator, denominator, excluded, not_yet_due, unknown)',
} as const;

type Table = keyof typeof targets;

const flushAt = 1 << 20;

const copy = async (client: Client, table: Table, text: string): Promise<void> => {
  const stream = client.query(copyFrom(`copy ${targets[table]} from stdin`));
  if (!stream.write(text)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
};

/**
 * Writes the rows of many children in bulk. Text is gathered a table at a time; while one lot is on its way to the
 * database the next is folded, so both cores work and no more than two lots are in memory.
 */
export class RowCopy {
  readonly #client: Client;
  readonly #head: string;
  readonly #text = new Map<Table, string[]>();
  readonly #size = new Map<Table, number>();
  readonly #days = new DayChanges();
  #underway: Promise<void> = Promise.resolve();

  constructor(client: Client, authority: string, generation: number) {
    this.#client = client;
    this.#head = `${copyText(authority)}\t${generation}`;
  }

  async add(child: string, rows: ChildRows): Promise<void> {
    const id = copyText(child);
    for (const [measure, { days, values }] of rows.standings) {
      this.#line('standing', [measure, id, arrayText(days), arrayText(values)]);
    }
    for (const [dimension, { days, values }] of rows.dimensions) {
      this.#line('dimension', [id, dimension, arrayText(days), copyText(arrayText(values))]);
    }
    for (const row of rows.items.values()) {
      const { kind, item, firstDay, lastDay, closedOn, standings, dimensions } = row;
      this.#line('item', [
        kind,
        id,
        copyText(item),
        firstDay,
        lastDay,
        closedOn,
        copyText(standings),
        copyText(dimensions),
      ]);
    }
    rows.findings.forEach(({ kind, onDay, detail, events }, place) => {
      this.#line('finding', [id, String(place), kind, copyText(onDay), copyText(detail), copyText(events)]);
    });
    this.#days.add(rows, 1);
    for (const [table, size] of this.#size) if (size > flushAt) await this.#flush(table);
  }

  /** Writes what is left, and the day counts of everyone. */
  async finish(): Promise<void> {
    for (const {
      measure,
      day,
      numerator,
      denominator,
      excluded,
      notYetDue,
      unknown,
    } of this.#days.entries()) {
      this.#line('day_count', [
        measure,
        day,
        ...[numerator, denominator, excluded, notYetDue, unknown].map(String),
      ]);
    }
    for (const table of this.#size.keys()) await this.#flush(table);
    await this.#underway;
  }

  /** Waits for the lot on its way, so that the connection is free for another statement. */
  async settled(): Promise<void> {
    await this.#underway;
  }

  #line(table: Table, fields: readonly string[]): void {
    const line = `${this.#head}\t${fields.join('\t')}\n`;
    const lines = this.#text.get(table) ?? [];
    this.#text.set(table, lines);
    lines.push(line);
    this.#size.set(table, (this.#size.get(table) ?? 0) + line.length);
  }

  async #flush(table: Table): Promise<void> {
    const lines = this.#text.get(table) ?? [];
    if (lines.length === 0) return;
    this.#text.set(table, []);
    this.#size.set(table, 0);
    await this.#underway;
    this.#underway = copy(this.#client, table, lines.join(''));
    // A failure is thrown by the next wait; here it only must not count as unheard.
    this.#underway.catch(() => undefined);
  }
}
