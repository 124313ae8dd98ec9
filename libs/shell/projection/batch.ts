import { localIdOf, type RecordedEvent } from '../../core/events/recorded-event.js';
import type { Persons } from '../../core/case-record/persons.js';
import type { LoggedEvent } from '../event-log/logged-event.js';
import { subjectsTouchedAfter } from '../event-log/read.pg.js';
import type { Client } from '../platform/database.js';
import { addDifferences, noDifferences, type Differences } from './differences.js';
import type { Generation } from './generations.pg.js';
import { decodeAll, mentionedAmong, readHistories } from './histories.pg.js';
import type { HistoryCache } from './history-cache.js';
import { readParked, type Parked } from './parked.pg.js';
import { mayLink, readPersons } from './persons.pg.js';
import { noRows, type ChildRows } from './rows.js';

/** The rows of one child, out of the history and the local ids that are theirs. */
export type RowsFrom = (events: readonly RecordedEvent[], ids: readonly string[]) => ChildRows;

/** A child that could not be folded, with the position up to which its rows are right. */
export interface Failure {
  readonly child: string;
  readonly countedUpTo: number;
  readonly reason: string;
}

/** What a batch of events comes to. */
export interface BatchOutcome {
  readonly differences: Differences;
  /** Set where the batch may have changed who is one child. */
  readonly persons: Persons | undefined;
  readonly failures: readonly Failure[];
  readonly recovered: readonly string[];
}

interface Batch {
  readonly authority: string;
  readonly from: Generation;
  readonly upTo: number;
  readonly before: Persons;
  readonly after: Persons;
  readonly histories: ReadonlyMap<string, readonly RecordedEvent[]>;
  readonly parked: Parked;
  readonly cache: HistoryCache;
  readonly rowsFrom: RowsFrom;
}

const isChild = (subject: string): boolean => subject.startsWith('child/');
const subjectOf = (id: string): string => `child/${id}`;

/**
 * Folds everyone whom events after the checkpoint concern, as known before them and as known after them, and takes the
 * difference. Nothing is read back from the read models: what they hold is a function of the log up to the checkpoint.
 */
export const countBatch = async (
  client: Client,
  authority: string,
  from: Generation,
  events: readonly LoggedEvent[],
  cache: HistoryCache,
  rowsFrom: RowsFrom,
): Promise<BatchOutcome> => {
  const upTo = events.at(-1)?.position ?? from.position;
  cache.expect(from.position);
  const touched = (await subjectsTouchedAfter(client, authority, from.position, upTo))
    .filter(isChild)
    .map(localIdOf);
  const before = await readPersons(client, authority, from.position);
  const linking = mayLink(events);
  const after = linking ? await readPersons(client, authority, upTo) : before;
  const people = [...new Set(touched.flatMap((id) => [before.personOf(id), after.personOf(id)]))].sort();
  const ids = [...new Set(people.flatMap((person) => [...before.idsOf(person), ...after.idsOf(person)]))];
  const histories = await historiesOf(client, authority, ids.map(subjectOf), events, upTo, cache);
  const parked = await readParked(client, authority, from.generation);
  const batch: Batch = { authority, from, upTo, before, after, histories, parked, cache, rowsFrom };
  return { ...countPeople(batch, people), persons: linking ? after : undefined };
};

/** From memory where it is known to be whole, else from the log; and the batch's own events added. */
const historiesOf = async (
  client: Client,
  authority: string,
  subjects: readonly string[],
  events: readonly LoggedEvent[],
  upTo: number,
  cache: HistoryCache,
): Promise<ReadonlyMap<string, readonly RecordedEvent[]>> => {
  const mentioned = await mentionedAmong(client, authority, subjects);
  const remembered = new Map<string, readonly RecordedEvent[]>();
  for (const subject of subjects) {
    const history = mentioned.has(subject) ? undefined : cache.historyOf(subject);
    if (history) remembered.set(subject, history);
  }
  const unknown = subjects.filter((subject) => !remembered.has(subject));
  const histories =
    unknown.length > 0
      ? await readHistories(client, authority, unknown, upTo)
      : new Map<string, RecordedEvent[]>();
  for (const [subject, history] of remembered) histories.set(subject, [...history]);
  for (const event of decodeAll(events)) {
    if (remembered.has(event.subject)) histories.get(event.subject)?.push(event);
  }
  for (const [subject, history] of histories) {
    if (mentioned.has(subject)) cache.drop(subject);
    else cache.keep(subject, history);
  }
  return histories;
};

const historyOfPerson = (batch: Batch, ids: readonly string[], upTo: number): readonly RecordedEvent[] => {
  const [only] = ids;
  const all =
    ids.length === 1 && only !== undefined
      ? (batch.histories.get(subjectOf(only)) ?? [])
      : ids.flatMap((id) => batch.histories.get(subjectOf(id)) ?? []);
  return upTo >= batch.upTo ? all : all.filter(({ position }) => position <= upTo);
};

/** A person who goes by another id after a link has no history of their own any more. */
const idsWhere = (persons: Persons, person: string): readonly string[] =>
  persons.personOf(person) === person ? persons.idsOf(person) : [];

const foldPerson = (batch: Batch, persons: Persons, person: string, upTo: number): ChildRows => {
  const ids = idsWhere(persons, person);
  const history = historyOfPerson(batch, ids, upTo);
  return history.length === 0 ? noRows : batch.rowsFrom(history, ids);
};

const countPeople = (batch: Batch, people: readonly string[]): Omit<BatchOutcome, 'persons'> => {
  const differences = noDifferences();
  const failures: Failure[] = [];
  const recovered: string[] = [];
  for (const person of people) {
    const countedUpTo = batch.parked.get(person) ?? batch.from.position;
    try {
      const rows = foldPerson(batch, batch.after, person, batch.upTo);
      const old = batch.cache.rowsOf(person) ?? foldPerson(batch, batch.before, person, countedUpTo);
      addDifferences(differences, person, old, rows);
      batch.cache.keepRows(person, rows);
      if (batch.parked.has(person)) recovered.push(person);
    } catch (error) {
      batch.cache.dropRows(person);
      failures.push({ child: person, countedUpTo, reason: reasonOf(error) });
    }
  }
  return { differences, failures, recovered };
};

/** Our own words for a fault of ours: never what an event says. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} while folding: ${error.message.slice(0, 200)}`
    : 'a fault while folding';
