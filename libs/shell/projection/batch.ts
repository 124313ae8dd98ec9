import { localIdOf, type RecordedEvent } from '../../core/events/recorded-event.js';
import type { Persons } from '../../core/case-record/persons.js';
import type { Setting } from '../../core/case-record/setting.fact.js';
import type { LoggedEvent } from '../event-log/logged-event.js';
import { subjectsTouchedAfter } from '../event-log/read.pg.js';
import type { Client } from '../platform/database.js';
import type { Count, Counted } from './definitions.js';
import type { Generation } from './generations.pg.js';
import { decodeAll, mentionedAmong, readHistories } from './histories.pg.js';
import type { HistoryCache } from './history-cache.js';
import { readParked, type Parked } from './parked.pg.js';
import { mayLink, readPersons } from './persons.pg.js';
import { reachedBySetting } from './reached-by-setting.pg.js';
import { RowWriter } from './row-writer.js';
import { noRows } from './rows.js';
import type { SettingCache } from './setting-cache.js';

/** A child that could not be folded, with the position up to which its rows are right. */
export interface Failure {
  readonly child: string;
  readonly countedUpTo: number;
  readonly reason: string;
}

/** What a batch of events comes to, besides the rows written. */
export interface BatchOutcome {
  /** Set where the batch may have changed who is one child. */
  readonly persons: Persons | undefined;
  readonly failures: readonly Failure[];
  readonly recovered: readonly string[];
}

/** What a batch is counted with. */
export interface Counting {
  readonly cache: HistoryCache;
  readonly settings: SettingCache;
  readonly count: Count;
}

interface Batch {
  readonly client: Client;
  readonly authority: string;
  readonly from: Generation;
  readonly upTo: number;
  readonly events: readonly LoggedEvent[];
  readonly before: { readonly persons: Persons; readonly setting: Setting };
  readonly after: { readonly persons: Persons; readonly setting: Setting };
  readonly parked: Parked;
  readonly counting: Counting;
}

type Histories = ReadonlyMap<string, readonly RecordedEvent[]>;

const isChild = (subject: string): boolean => subject.startsWith('child/');
const subjectOf = (id: string): string => `child/${id}`;

/** Rows on their way to the database while the next are counted. */
const rowsAtOnce = 2_000;

/** So many histories are held at once where what holds for a whole authority changes. */
const peopleAtOnce = 1_000;

/**
 * Folds everyone whom events after the checkpoint concern, as known before them and as known after them, and takes the
 * difference. Nothing is read back from the read models: what they hold is a function of the log up to the checkpoint.
 */
export const countBatch = async (
  client: Client,
  authority: string,
  from: Generation,
  events: readonly LoggedEvent[],
  counting: Counting,
): Promise<BatchOutcome> => {
  const upTo = events.at(-1)?.position ?? from.position;
  counting.cache.expect(from.position);
  const linking = mayLink(events);
  const before = await knownAt(client, authority, from.position, counting);
  const after = {
    persons: linking ? await readPersons(client, authority, upTo) : before.persons,
    setting: await counting.settings.at(client, authority, upTo),
  };
  const parked = await readParked(client, authority, from.generation);
  const batch: Batch = { client, authority, from, upTo, events, before, after, parked, counting };
  const outcome = { failures: [], recovered: [] };
  const write = new RowWriter(client, authority, from.generation, { fresh: false, rowsAtOnce });
  const people = await peopleConcerned(batch);
  for (let start = 0; start < people.length; start += peopleAtOnce) {
    await countPeople(batch, people.slice(start, start + peopleAtOnce), outcome, write);
  }
  await write.finish();
  return { ...outcome, persons: linking ? after.persons : undefined };
};

const knownAt = async (client: Client, authority: string, position: number, { settings }: Counting) => ({
  persons: await readPersons(client, authority, position),
  setting: await settings.at(client, authority, position),
});

/** Everyone whom the events are about or name, and whoever may count otherwise under what holds now. */
const peopleConcerned = async (batch: Batch): Promise<readonly string[]> => {
  const { client, authority, from, upTo, before, after } = batch;
  const touched = (await subjectsTouchedAfter(client, authority, from.position, upTo))
    .filter(isChild)
    .map(localIdOf);
  const reached = await reachedBySetting(client, authority, from.generation, before.setting, after.setting);
  return [
    ...new Set(
      [...touched, ...reached].flatMap((id) => [before.persons.personOf(id), after.persons.personOf(id)]),
    ),
  ].sort();
};

const allIdsOf = ({ before, after }: Batch, people: readonly string[]): readonly string[] => [
  ...new Set(people.flatMap((person) => [...before.persons.idsOf(person), ...after.persons.idsOf(person)])),
];

/** From memory where it is known to be whole, else from the log; and the batch's own events added. */
const historiesOf = async (batch: Batch, subjects: readonly string[]): Promise<Histories> => {
  const { client, authority, upTo, events, counting } = batch;
  const { cache } = counting;
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

const historyOfPerson = (histories: Histories, ids: readonly string[]): readonly RecordedEvent[] => {
  const [only] = ids;
  return ids.length === 1 && only !== undefined
    ? (histories.get(subjectOf(only)) ?? [])
    : ids.flatMap((id) => histories.get(subjectOf(id)) ?? []);
};

/** A person who goes by another id after a link has no history of their own any more. */
const idsWhere = (persons: Persons, person: string): readonly string[] =>
  persons.personOf(person) === person ? persons.idsOf(person) : [];

const nothingCounted: Counted = { rows: noRows, known: undefined };

interface Outcome {
  readonly failures: Failure[];
  readonly recovered: string[];
}

const countPeople = async (
  batch: Batch,
  people: readonly string[],
  outcome: Outcome,
  write: RowWriter,
): Promise<void> => {
  const histories = await historiesOf(batch, allIdsOf(batch, people).map(subjectOf));
  const settingsThen = await settingsOfParked(batch, people);
  const { parked, from, counting } = batch;
  for (const person of people) {
    const countedUpTo = parked.get(person) ?? from.position;
    const counted = orReason(() => {
      const old =
        counting.cache.countedOf(person) ??
        countOld(batch, histories, person, countedUpTo, settingsThen.get(countedUpTo));
      return { old, now: countNow(batch, histories, person, old) };
    });
    if (typeof counted === 'string') {
      counting.cache.dropCounted(person);
      outcome.failures.push({ child: person, countedUpTo, reason: counted });
      continue;
    }
    await write.add(person, counted.old.rows, counted.now.rows);
    counting.cache.keepCounted(person, counted.now);
    if (parked.has(person)) outcome.recovered.push(person);
  }
};

/** The rows of a parked child are those of the position at which it could last be folded. */
const settingsOfParked = async (
  { client, authority, parked, counting }: Batch,
  people: readonly string[],
): Promise<ReadonlyMap<number, Setting>> => {
  const positions = new Set(people.map((person) => parked.get(person)).filter((at) => at !== undefined));
  const settings = new Map<number, Setting>();
  for (const at of positions) settings.set(at, await counting.settings.at(client, authority, at));
  return settings;
};

const countOld = (
  { before, counting }: Batch,
  histories: Histories,
  person: string,
  upTo: number,
  setting = before.setting,
): Counted => {
  const ids = idsWhere(before.persons, person);
  const history = historyOfPerson(histories, ids).filter(({ position }) => position <= upTo);
  return history.length === 0 ? nothingCounted : counting.count(history, ids, setting);
};

const countNow = (
  { after, counting }: Batch,
  histories: Histories,
  person: string,
  old: Counted,
): Counted => {
  const ids = idsWhere(after.persons, person);
  const history = historyOfPerson(histories, ids);
  return history.length === 0 ? nothingCounted : counting.count(history, ids, after.setting, old);
};

/** Our own words for a fault of ours: never what an event says. */
const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} while folding: ${error.message.slice(0, 200)}`
    : 'a fault while folding';

/** What folding comes to, or why it came to nothing. */
export const orReason = <Folded extends object>(fold: () => Folded): Folded | string => {
  try {
    return fold();
  } catch (error) {
    return reasonOf(error);
  }
};
