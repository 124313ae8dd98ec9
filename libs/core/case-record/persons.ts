import { localIdOf, type RecordedEvent } from '../events/recorded-event.js';
import { standingEvents } from './standing-events.js';

/** Which local ids are one child. A person is called by the smallest of the ids, whatever order they were linked in. */
export class Persons {
  readonly #personOf: ReadonlyMap<string, string>;
  readonly #idsOf: ReadonlyMap<string, readonly string[]>;

  constructor(groups: readonly (readonly string[])[]) {
    const linked = groups.filter((ids) => ids.length > 1).map((ids) => [...ids].sort());
    this.#idsOf = new Map(linked.map((ids) => [ids[0] ?? '', ids]));
    this.#personOf = new Map(linked.flatMap((ids) => ids.map((id): [string, string] => [id, ids[0] ?? id])));
  }

  personOf(child: string): string {
    return this.#personOf.get(child) ?? child;
  }

  /** Every local id of a person: itself, where nothing is linked. */
  idsOf(person: string): readonly string[] {
    return this.#idsOf.get(person) ?? [person];
  }

  /** Ids that go by another name than their own. */
  linked(): readonly { readonly child: string; readonly person: string }[] {
    return [...this.#personOf].map(([child, person]) => ({ child, person }));
  }
}

type Link = RecordedEvent<'caretally.records-linked.v1' | 'caretally.records-unlinked.v1'>;

const isLink = (event: RecordedEvent): event is Link =>
  event.type === 'caretally.records-linked.v1' || event.type === 'caretally.records-unlinked.v1';

const pairOf = (event: Link): readonly [string, string] => {
  const [a, b] = [localIdOf(event.subject), localIdOf(event.data.with)];
  return a < b ? [a, b] : [b, a];
};

/** When it was said, as far as the source tells; statements without a time count as the oldest. */
const saidAt = ({ time, recordedTime }: Link): number => Date.parse(time ?? recordedTime ?? '') || 0;

/**
 * Two ids are linked where the last statement about the pair that stands says so. Of statements of the same time an
 * unlink wins: a wrong link can always be undone.
 */
export const personsOf = (history: readonly RecordedEvent[]): Persons => {
  const last = new Map<string, Link>();
  for (const event of standingEvents(history)) {
    if (!isLink(event)) continue;
    const key = pairOf(event).join(' ');
    const known = last.get(key);
    const later = known === undefined || saidAt(event) > saidAt(known);
    const undoes =
      known !== undefined &&
      saidAt(event) === saidAt(known) &&
      event.type === 'caretally.records-unlinked.v1';
    if (later || undoes) last.set(key, event);
  }
  const links = [...last.values()].filter(({ type }) => type === 'caretally.records-linked.v1').map(pairOf);
  return new Persons(connected(links));
};

const connected = (pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] => {
  const groupOf = new Map<string, Set<string>>();
  for (const [a, b] of pairs) {
    const joined = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])]);
    for (const id of joined) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
};
