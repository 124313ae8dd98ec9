import type { Window } from '../../../../core/kernel/day.js';
import type { AnyItemKind } from '../../../../core/counting/item-kind.js';
import type { Pick as Picking } from '../../../../core/counting/reading.js';
import type { TalliedItem } from '../../../../core/counting/tallies.js';

/** Where an item stands in each measure that asks about it, and when that is settled. */
export type Answers = Pick<TalliedItem, 'standings' | 'settles'>;

/** What counting needs of an item, wherever it comes from. Items alike share their answers. */
export interface HeldItem extends Pick<TalliedItem, 'kind' | 'key' | 'first' | 'last' | 'closedOn'> {
  readonly child: string;
  readonly answers: Answers;
}

/** The items of one child in order: by the first day, then by key. Never empty. */
export type ItemsOfChild = readonly HeldItem[];

/** Which items are counted. */
export interface Picked {
  readonly kinds: readonly AnyItemKind[];
  readonly pick: Picking;
  readonly days: Window;
}

/** Children that a measure is kept to; the same name for the same children. */
export interface KeptTo {
  readonly name: string;
  readonly children: ReadonlySet<string>;
}

/** Each item is a unit by itself; or each child is one, by its item or items. */
export type UnitOfReading = 'item' | 'child';

/** Units that are alike for every measure: how many there are of each; and children to be looked at one by one. */
export interface Alike {
  readonly alone: ReadonlyMap<Answers, number>;
  readonly several: readonly ItemsOfChild[];
}

const isPicked: Readonly<Record<Picking, (item: HeldItem, days: Window) => boolean>> = {
  started: ({ first }, { from, to }) => from <= first && first <= to,
  ended: ({ closedOn }, { from, to }) => from <= closedOn && closedOn <= to,
  open: ({ first, last }, { from, to }) => first <= to && from <= last,
};

const byChild = (items: readonly HeldItem[]): readonly ItemsOfChild[] => {
  const children: HeldItem[][] = [];
  for (const item of items) {
    const last = children.at(-1);
    if (last?.[0]?.child === item.child) last.push(item);
    else children.push([item]);
  }
  return children;
};

const isKept = (items: ItemsOfChild, kept: KeptTo | undefined): boolean =>
  kept === undefined || (items[0] !== undefined && kept.children.has(items[0].child));

const alikeIn = (children: readonly ItemsOfChild[], unit: UnitOfReading, kept?: KeptTo): Alike => {
  const alone = new Map<Answers, number>();
  const several: ItemsOfChild[] = [];
  for (const items of children) {
    if (!isKept(items, kept)) continue;
    if (unit === 'child' && items.length > 1) several.push(items);
    else for (const { answers } of items) alone.set(answers, (alone.get(answers) ?? 0) + 1);
  }
  return { alone, several };
};

/** Answers to the same questions, each looked for once. */
class Remembered<Answer> {
  readonly #known = new Map<string, Answer>();

  of(question: string, find: () => Answer): Answer {
    const answer = this.#known.get(question) ?? find();
    this.#known.set(question, answer);
    return answer;
  }
}

const questionOf = ({ kinds, pick, days }: Picked): string =>
  [...kinds.map(({ kind }) => kind), pick, days.from, days.to].join(' ');

/** Items in memory, to be counted over many periods: what a reading picks is looked for once, whoever asks about it. */
export class HeldItems {
  /** Child after child, of each in order. */
  readonly #all: readonly HeldItem[];
  readonly #byKind = new Map<string, HeldItem[]>();
  readonly #ofKinds = new Remembered<readonly HeldItem[]>();
  readonly #picked = new Remembered<readonly ItemsOfChild[]>();
  readonly #alike = new Remembered<Alike>();

  constructor(children: readonly ItemsOfChild[]) {
    this.#all = children.flat();
    for (const item of this.#all) {
      const ofKind = this.#byKind.get(item.kind);
      if (ofKind) ofKind.push(item);
      else this.#byKind.set(item.kind, [item]);
    }
  }

  /** The items picked, of each child that has any. */
  picked(asked: Picked): readonly ItemsOfChild[] {
    return this.#picked.of(questionOf(asked), () => {
      const is = isPicked[asked.pick];
      return byChild(this.#itemsOf(asked.kinds).filter((item) => is(item, asked.days)));
    });
  }

  /** The same, as so many units alike. */
  alike(asked: Picked, unit: UnitOfReading, kept?: KeptTo): Alike {
    const question = `${questionOf(asked)} ${unit} ${kept?.name ?? ''}`;
    return this.#alike.of(question, () => alikeIn(this.picked(asked), unit, kept));
  }

  #itemsOf(kinds: readonly AnyItemKind[]): readonly HeldItem[] {
    const [first, ...others] = kinds.map(({ kind }) => kind);
    if (first !== undefined && others.length === 0) return this.#byKind.get(first) ?? [];
    const names = new Set([first, ...others]);
    return this.#ofKinds.of([...names].join(' '), () => this.#all.filter(({ kind }) => names.has(kind)));
  }
}
