import { isoDate, type Day } from '../kernel/day.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { Escalation, Promises, RowPromise } from '../case-record/promises.fact.js';
import { Answers } from '../counting/answers.js';
import type { RecordedEvent } from '../events/recorded-event.js';

/** A stretch of days on which an entry stands on its queue for one reason: `from` inclusive, `to` exclusive. */
export interface Stage {
  /** One of the stages of the queue. */
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  /** Why it is there, in words with dates, codes and ids only. */
  readonly why: string;
  /** Who has to act next: "the school". */
  readonly waitingOn?: string | undefined;
}

/** One thing of one child that somebody has to do something about. */
export interface QueueEntry {
  /** Tells the entries of one child and queue apart; does not change while the facts do not. */
  readonly key: string;
  /** What is due, as a noun: "Review of the pathway plan". */
  readonly what: string;
  /** The day of what began it. */
  readonly since: Day;
  /** The last day on which it is in time; undefined where there is none, or the calendar needed is not published. */
  readonly due: Day | undefined;
  /** The deadline in milliseconds since 1970, where it is in clock hours. */
  readonly dueAt?: number | undefined;
  /** In order of day, none overlapping another. */
  readonly stages: readonly Stage[];
  /** URN of the school it waits for, where there is one. */
  readonly school?: string | undefined;
  /** The events that put it there and, where it has gone, those that took it away. */
  readonly because: readonly RecordedEvent[];
}

/** What a stage is called, and whether something in it is late already. */
export interface StageInWords {
  readonly title: string;
  readonly late: boolean;
}

/** A tracking queue: who needs what by when, and why. */
export interface Queue {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what is listed and when it leaves the list. */
  readonly says: string;
  readonly source: string;
  /** The stages of its entries, the most pressing first. */
  readonly stages: Readonly<Record<string, StageInWords>>;
  /** What is told beside a row: days or hours over, days left, or how long it has waited. */
  readonly clock: 'days' | 'hours' | 'weeks';
  /** What is listed, taken from the facts of a record. */
  readonly facts: (record: CaseRecord) => readonly object[];
  /** One of those as an entry; undefined where it is none after all. */
  readonly entry: (fact: never, record: CaseRecord) => QueueEntry | undefined;
}

/** What a queue lists, held together by its type. */
export interface Listing<Fact extends object> {
  readonly facts: (record: CaseRecord) => readonly Fact[];
  readonly entry: (fact: Fact, record: CaseRecord) => QueueEntry | undefined;
}

export const queue = <Fact extends object>(
  definition: Omit<Queue, keyof Listing<Fact>> & Listing<Fact>,
): Queue => definition;

/** What a meeting is about: what is late, or every row of a queue on which nothing ever is. */
export const isPressing = ({ stages }: Queue, stage: string): boolean =>
  Object.values(stages).some(({ late }) => late) ? stages[stage]?.late === true : true;

/** An entry with what was said about it, and when the child stood on this queue before. */
export interface ListedEntry extends QueueEntry {
  readonly queue: string;
  readonly promises: readonly RowPromise[];
  readonly escalations: readonly Escalation[];
  /** The last day on which an earlier entry of the child stood on this queue. */
  readonly lastSeen: Day | undefined;
}

const firstDay = ({ stages }: QueueEntry): Day => stages[0]?.from as Day;
const endDay = ({ stages }: QueueEntry): Day => stages.at(-1)?.to as Day;

/** Of stages only those that last a day; of entries only those with a stage. */
const lasting = (entry: QueueEntry | undefined): QueueEntry | undefined => {
  const stages = entry?.stages.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from) ?? [];
  if (!entry || stages.length === 0) return undefined;
  const { key, what, since, due, dueAt, school, because } = entry;
  return { key, what, since, due, dueAt, stages, school, because };
};

/** Everything of one child that is, was or will be on a queue, in the order in which it came there. */
export const entriesOf = (
  record: CaseRecord,
  queue: Queue,
  answers = new Answers(record),
): readonly ListedEntry[] => {
  const entryOf = (fact: object): QueueEntry | undefined => lasting(queue.entry(fact as never, record));
  const found = answers.each(queue, queue.facts, entryOf);
  const { promises } = record;
  return answers.from(queue, [found, promises], () => listedIn(queue.id, found, promises));
};

const listedIn = (
  id: string,
  found: readonly (QueueEntry | undefined)[],
  { promises, escalations }: Promises,
): readonly ListedEntry[] => {
  const entries = found
    .filter((entry) => entry !== undefined)
    .sort((a, b) => firstDay(a) - firstDay(b) || (a.key < b.key ? -1 : 1));
  const saidOf = <Said extends AboutRow>(all: readonly Said[], { key }: QueueEntry): readonly Said[] =>
    all.length === 0 ? all : all.filter((said) => said.queue === id && said.entry === key);
  // Written out: copying entries with all that they hold costs more than finding them.
  return entries.map((entry) => ({
    key: entry.key,
    what: entry.what,
    since: entry.since,
    due: entry.due,
    dueAt: entry.dueAt,
    stages: entry.stages,
    school: entry.school,
    because: entry.because,
    queue: id,
    promises: saidOf(promises, entry),
    escalations: saidOf(escalations, entry),
    lastSeen: lastSeenBefore(entry, entries),
  }));
};

type AboutRow = Pick<Escalation, 'queue' | 'entry'>;

const lastSeenBefore = (entry: QueueEntry, all: readonly QueueEntry[]): Day | undefined => {
  const ends = all.map(endDay).filter((end) => end <= firstDay(entry));
  return ends.length === 0 ? undefined : ((Math.max(...ends) - 1) as Day);
};

/** The entries on a queue at the close of a day, each with the stage it is in. */
export const listedOn = (
  entries: readonly ListedEntry[],
  on: Day,
): readonly { readonly entry: ListedEntry; readonly stage: Stage }[] =>
  entries.flatMap((entry) => {
    const stage = entry.stages.find(({ from, to }) => from <= on && on < to);
    return stage ? [{ entry, stage }] : [];
  });

/** The day of what began an entry, as a key: most things of one kind begin once a day. */
export const keyOfDay = (on: Day): string => isoDate(on);
