import type { Asking } from '../asking.js';

/** What is asked about one authority as known at one instant, or now: counted at one state of the log. */
export interface AskedTogether {
  readonly authority: string;
  readonly knownAt: string | undefined;
  readonly askings: readonly Asking[];
}

const grouped = <Each, Key>(
  all: readonly Each[],
  keyOf: (each: Each) => Key,
): ReadonlyMap<Key, readonly Each[]> => {
  const groups = new Map<Key, Each[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each)) ?? [];
    groups.set(keyOf(each), group);
    group.push(each);
  }
  return groups;
};

/** All that is asked about one authority. */
export interface AskedOfAuthority {
  readonly authority: string;
  readonly instants: readonly AskedTogether[];
}

/** By authority, in the order first asked about; and of each authority by the instant. */
export const askedTogether = (askings: readonly Asking[]): readonly AskedOfAuthority[] =>
  [...grouped(askings, ({ authority }) => authority)].map(([authority, ofAuthority]) => ({
    authority,
    instants: [...grouped(ofAuthority, ({ knownAt }) => knownAt)].map(([knownAt, together]) => ({
      authority,
      knownAt,
      askings: together,
    })),
  }));
