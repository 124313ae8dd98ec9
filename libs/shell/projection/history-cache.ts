import type { RecordedEvent } from '../../core/events/recorded-event.js';
import type { Counted } from './definitions.js';

interface Remembered {
  readonly events: RecordedEvent[];
}

/**
 * Histories of recently counted children of one authority and what was counted of them, true at `position` and at no other: whoever finds
 * the checkpoint elsewhere (another process moved it, a transaction failed) forgets everything. Bounded by events.
 */
export class HistoryCache {
  #position = -1;
  #events = 0;
  readonly #histories = new Map<string, Remembered>();
  readonly #counted = new Map<string, Counted>();

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
    this.#counted.clear();
  }

  moveTo(position: number): void {
    this.#position = position;
    this.#evict();
  }

  /** -1 where it is not known. */
  get position(): number {
    return this.#position;
  }

  historyOf(subject: string): readonly RecordedEvent[] | undefined {
    return this.#histories.get(subject)?.events;
  }

  countedOf(person: string): Counted | undefined {
    return this.#counted.get(person);
  }

  keep(subject: string, events: readonly RecordedEvent[]): void {
    this.drop(subject);
    this.#histories.set(subject, { events: [...events] });
    this.#events += events.length;
  }

  keepCounted(person: string, counted: Counted): void {
    this.#counted.delete(person);
    this.#counted.set(person, counted);
  }

  dropCounted(person: string): void {
    this.#counted.delete(person);
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
      this.#counted.delete(subject.slice(subject.indexOf('/') + 1));
    }
  }
}
