import type { SettingCache } from '../../projection/setting-cache.js';
import { Then } from './known-then.js';

/** Positions looked back at lately: a whole scorecard as known then folds each child once. Bounded by events. */
export class ThenCache {
  readonly #kept = new Map<string, Then>();

  constructor(
    readonly settings: SettingCache,
    readonly mostEvents = 200_000,
  ) {}

  at(authority: string, position: number): Then {
    const key = `${authority} ${String(position)}`;
    const then = this.#kept.get(key) ?? new Then(authority, position, this.settings);
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
