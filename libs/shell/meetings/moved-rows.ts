import type { Day } from '../../core/kernel/day.js';
import type { RecordedEvent } from '../../core/events/recorded-event.js';
import { entriesOf, isPressing, type Queue, type QueueEntry } from '../../core/queues/queue.js';
import type { Client } from '../platform/database.js';
import { foldPeople, type FoldedPerson } from '../known-at/folded-person.js';
import { readPersons } from '../projection/persons.pg.js';
import type { SettingCache } from '../projection/setting-cache.js';

/** What is known of one row that came or went: when it left the list, and the events since that moved it. */
export interface Moved {
  readonly clearedOn: Day | undefined;
  readonly events: readonly RecordedEvent[];
}

interface Row {
  readonly child: string;
  readonly entry: string;
}

/** Positions of the log, the first exclusive, the second inclusive. */
export interface Since {
  readonly after: number;
  readonly upTo: number;
}

const isSince = ({ after, upTo }: Since, { position }: RecordedEvent): boolean =>
  after < position && position <= upTo;

/** The first day after the last one on which the entry was late. */
const endOfLate = ({ stages }: QueueEntry, queue: Queue): Day | undefined =>
  stages.findLast(({ id }) => isPressing(queue, id))?.to;

/** What replaces or withdraws something moves a row without being among the events of any entry. */
const replaces = (event: RecordedEvent): boolean =>
  event.corrects !== undefined || event.type === 'caretally.event-withdrawn.v1';

const movedOf = (person: FoldedPerson, row: Row, queue: Queue, since: Since): Moved => {
  const entry = entriesOf(person.record, queue).find(({ key }) => key === row.entry);
  const own = (entry?.because ?? []).filter((event) => isSince(since, event));
  const replaced = person.events.filter((event) => replaces(event) && isSince(since, event));
  return {
    clearedOn: entry && endOfLate(entry, queue),
    events: own.length > 0 ? own : replaced,
  };
};

const peopleAtOnce = 500;

/** For each row the events recorded since the last meeting that moved it, as known by this one. */
export const movedRows = async (
  client: Client,
  authority: string,
  queue: Queue,
  rows: readonly Row[],
  since: Since,
  settings: SettingCache,
): Promise<(row: Row) => Moved> => {
  const persons = await readPersons(client, authority, since.upTo);
  const names = [...new Set(rows.map(({ child }) => persons.personOf(child)))];
  const folded = new Map<string, FoldedPerson>();
  for (let start = 0; start < names.length; start += peopleAtOnce) {
    const people = names
      .slice(start, start + peopleAtOnce)
      .map((person) => ({ person, ids: persons.idsOf(person) }));
    for (const person of await foldPeople(client, authority, people, since.upTo, settings)) {
      folded.set(person.person, person);
    }
  }
  return (row) => {
    const person = folded.get(persons.personOf(row.child));
    return person ? movedOf(person, row, queue, since) : { clearedOn: undefined, events: [] };
  };
};
