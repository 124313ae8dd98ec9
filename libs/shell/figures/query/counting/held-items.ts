import type { Window } from '../../../../core/kernel/day.js';
import type { AnyItemKind } from '../../../../core/counting/item-kind.js';
import type { Pick as Picking } from '../../../../core/counting/reading.js';
import type { TalliedItem } from '../../../../core/counting/tallies.js';

/** What counting needs of an item, wherever it comes from. Children are numbered. */
export interface HeldItem extends Omit<TalliedItem, 'dimensions' | 'because'> {
  readonly child: number;
}

/** The items of one child in order: by the first day, then by key. Never empty. */
export type ItemsOfChild = readonly HeldItem[];

const isPicked: Readonly<Record<Picking, (item: HeldItem, days: Window) => boolean>> = {
  started: ({ first }, { from, to }) => from <= first && first <= to,
  ended: ({ closedOn }, { from, to }) => from <= closedOn && closedOn <= to,
  open: ({ first, last }, { from, to }) => first <= to && from <= last,
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: HeldItem, b: HeldItem): number =>
  a.child - b.child || a.first - b.first || compare(a.key, b.key) || compare(a.kind, b.kind);

const byChild = (items: readonly HeldItem[]): readonly ItemsOfChild[] => {
  const children: HeldItem[][] = [];
  for (const item of items) {
    const last = children.at(-1);
    if (last?.[0]?.child === item.child) last.push(item);
    else children.push([item]);
  }
  return children;
};

/** Items in memory, to be counted over many periods: what a reading picks is looked for once, whoever asks about it. */
export class HeldItems {
  readonly #byKind = new Map<string, HeldItem[]>();
  readonly #ordered = new Map<string, readonly HeldItem[]>();
  readonly #picked = new Map<string, readonly ItemsOfChild[]>();

  constructor(items: Iterable<HeldItem>) {
    for (const item of items) {
      const ofKind = this.#byKind.get(item.kind) ?? [];
      this.#byKind.set(item.kind, ofKind);
      ofKind.push(item);
    }
  }

  /** The items picked by some days, of each child that has any. */
  picked(kinds: readonly AnyItemKind[], pick: Picking, days: Window): readonly ItemsOfChild[] {
    const names = kinds.map(({ kind }) => kind).join(' ');
    const key = `${names} ${pick} ${String(days.from)} ${String(days.to)}`;
    const known = this.#picked.get(key);
    if (known) return known;
    const is = isPicked[pick];
    const picked = byChild(this.#ofKinds(kinds, names).filter((item) => is(item, days)));
    this.#picked.set(key, picked);
    return picked;
  }

  #ofKinds(kinds: readonly AnyItemKind[], names: string): readonly HeldItem[] {
    const known = this.#ordered.get(names);
    if (known) return known;
    const ordered = kinds.flatMap(({ kind }) => this.#byKind.get(kind) ?? []).sort(inOrder);
    this.#ordered.set(names, ordered);
    return ordered;
  }
}
