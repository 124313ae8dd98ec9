import type { State } from '../../known-at/state.js';
import type { ListedRow } from './listed-row.js';
import type { ListAsked } from './listed-rows.pg.js';

type Rows = readonly ListedRow[];

const keyOf = ({ authority, queue, on }: ListAsked, { position, digest }: State): string =>
  JSON.stringify([authority, queue.id, on, position, digest]);

/** Lists lately read: what is known by a position never changes, and many people look at the same list. Bounded by rows. */
export class RecentLists {
  readonly #lists = new Map<string, Rows>();
  #rows = 0;

  constructor(readonly mostRows = 50_000) {}

  get(asked: ListAsked, state: State): Rows | undefined {
    return this.#lists.get(keyOf(asked, state));
  }

  keep(asked: ListAsked, state: State, rows: Rows): void {
    const key = keyOf(asked, state);
    this.#forget(key);
    this.#lists.set(key, rows);
    this.#rows += rows.length;
    // A map keeps the order of insertion: the first is the one read longest ago.
    for (const [oldest] of this.#lists) {
      if (this.#rows <= this.mostRows) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#rows -= this.#lists.get(key)?.length ?? 0;
    this.#lists.delete(key);
  }
}
