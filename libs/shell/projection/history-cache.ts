import type { RecordedEvent } from '../../core/events/recorded-event.js';
import type { ChildRows } from './rows.js';

interface Remembered {
  readonly events: RecordedEvent[];
}

/**
 * Histories and rows of recently counted children of one authority, true at `position` and at no other: whoever finds
 * the checkpoint elsewhere (another process moved it, a transaction failed) forgets everything. Bounded by events.
 */
export class HistoryCache {
  #position = -1;
  #events = 0;
  readonly #histories = new Map<string, Remembered>();
  readonly #rows = new Map<string, ChildRows>();

  constructor(readonly mostEvents: number) {}

  /** Makes the cache fit a checkpoint: forgets what is true of another one. */
  expect(position: number): void {
    if (this.#position !== position) this.forget();
    this.#position = position;
  }

  forget(): void {
    this.#position = -1;
    this.#events = 0;
    this.#histories.clear();
    this.#rows.clear();
  }

  moveTo(position: number): void {
    this.#position = position;
    this.#evict();
  }

  historyOf(subject: string): readonly RecordedEvent[] | undefined {
    return this.#histories.get(subject)?.events;
  }

  rowsOf(person: string): ChildRows | undefined {
    return this.#rows.get(person);
  }

  keep(subject: string, events: readonly RecordedEvent[]): void {
    this.drop(subject);
    this.#histories.set(subject, { events: [...events] });
    this.#events += events.length;
  }

  keepRows(person: string, rows: ChildRows): void {
    this.#rows.delete(person);
    this.#rows.set(person, rows);
  }

  dropRows(person: string): void {
    this.#rows.delete(person);
  }

  drop(subject: string): void {
    this.#events -= this.#histories.get(subject)?.events.length ?? 0;
    this.#histories.delete(subject);
  }

  /** A map keeps the order of insertion, so the first are those not counted for longest. */
  #evict(): void {
    for (const subject of this.#histories.keys()) {
      if (this.#events <= this.mostEvents) return;
      this.drop(subject);
      this.#rows.delete(subject.slice(subject.indexOf('/') + 1));
    }
  }
}
