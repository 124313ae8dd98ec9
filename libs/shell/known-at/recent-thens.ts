import type { Then } from './known-then.js';

/** Positions looked back at lately. Bounded by the events that what is kept of them was folded from. */
export class RecentThens<Kept> {
  readonly #kept = new Map<string, Then<Kept>>();

  constructor(readonly mostEvents = 200_000) {}

  at(key: string, begin: () => Then<Kept>): Then<Kept> {
    const then = this.#kept.get(key) ?? begin();
    // A map keeps the order of insertion: the first is the one not asked for longest.
    this.#kept.delete(key);
    this.#evict();
    this.#kept.set(key, then);
    return then;
  }

  #evict(): void {
    let events = 0;
    for (const then of this.#kept.values()) events += then.events;
    for (const [key, then] of this.#kept) {
      if (events <= this.mostEvents) return;
      events -= then.events;
      this.#kept.delete(key);
    }
  }
}
