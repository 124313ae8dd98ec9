import { isUsableChildNumber } from '../../core/ssda903/cells.js';
import { readChild, readOrphan, type ChildRead, type Setting } from '../../core/ssda903/read-child.js';
import type { Planned } from '../../core/ssda903/reconcile.js';
import type { KnownEvent } from '../../core/ssda903/recorded-statement.js';
import type { ReturnRow } from '../../core/ssda903/return-row.js';
import type { EventDoor, PostAnswer, PostedEvent } from './event-door.port.js';
import type { RowAccounts, RowOutcome } from './row-accounts.js';

export interface Recording extends Setting {
  readonly authority: string;
  readonly source: string;
  readonly door: EventDoor;
  /** Told between two requests which share of the bucket is posted; where it throws, nothing more is. */
  readonly between?: (share: number) => Promise<void>;
}

/** Events in one post. */
const eventsAtOnce = 500;
/** Children asked about in one question: the door takes no more. */
const childrenAtOnce = 200;

const inPieces = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

const subjectOf = (child: string): string => `child/${child}`;

const outcomeOf: Readonly<Record<PostAnswer['status'], RowOutcome>> = {
  recorded: 'recorded',
  duplicate: 'duplicates',
  conflict: 'quarantined',
  refused: 'quarantined',
};

const complaint = ({ status, errors = [] }: PostAnswer, { id }: Planned): string | undefined => {
  if (status === 'conflict') return `another event is recorded under ${id}: this one was not taken`;
  if (status !== 'refused') return undefined;
  return `was refused: ${errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}`;
};

/** The outcomes of each row while its events are posted. */
class Outcomes {
  readonly #byRow = new Map<ReturnRow, Set<RowOutcome>>();

  mark(rows: readonly ReturnRow[], outcome: RowOutcome): void {
    for (const row of rows) {
      const marks = this.#byRow.get(row);
      if (marks) marks.add(outcome);
      else this.#byRow.set(row, new Set([outcome]));
    }
  }

  of(row: ReturnRow): ReadonlySet<RowOutcome> {
    return this.#byRow.get(row) ?? new Set();
  }
}

const byChild = (rows: readonly ReturnRow[]): ReadonlyMap<string, readonly ReturnRow[]> => {
  const groups = new Map<string, ReturnRow[]>();
  for (const row of rows) {
    const child = row.cells.CHILD;
    if (child === undefined || !isUsableChildNumber(child)) continue;
    const group = groups.get(child);
    if (group) group.push(row);
    else groups.set(child, [row]);
  }
  return groups;
};

const isOrphan = ({ cells }: ReturnRow): boolean =>
  cells.CHILD === undefined || !isUsableChildNumber(cells.CHILD);

const knownByChild = async (
  children: readonly string[],
  { door, source, between }: Recording,
): Promise<ReadonlyMap<string, readonly KnownEvent[]>> => {
  const known = new Map<string, KnownEvent[]>(children.map((child) => [subjectOf(child), []]));
  for (const some of inPieces(children.map(subjectOf), childrenAtOnce)) {
    await between?.(0);
    for (const event of await door.known(source, some)) known.get(event.subject)?.push(event);
  }
  return known;
};

interface ToPost {
  readonly planned: Planned;
  readonly event: PostedEvent;
}

const toPost = (child: string, planned: Planned, { source, authority }: Recording): ToPost => {
  const { id, type, data, corrects } = planned;
  const event = { specversion: '1.0', source, id, type, subject: subjectOf(child), authority, data } as const;
  return { planned, event: corrects === undefined ? event : { ...event, corrects } };
};

const settleAnswer = (
  { planned }: ToPost,
  answer: PostAnswer,
  outcomes: Outcomes,
  accounts: RowAccounts,
): void => {
  outcomes.mark(planned.rows, outcomeOf[answer.status]);
  const detail = complaint(answer, planned);
  const [row] = planned.rows;
  if (detail !== undefined && row !== undefined) accounts.find([{ file: row.file, line: row.line, detail }]);
};

/** The rows that are dealt with once an event is answered: it is the last of theirs. */
const rowsEndingWith = (queue: readonly ToPost[]): ReadonlyMap<ToPost, readonly ReturnRow[]> => {
  const last = new Map<ReturnRow, ToPost>();
  for (const each of queue) for (const row of each.planned.rows) last.set(row, each);
  const ending = new Map<ToPost, ReturnRow[]>();
  for (const [row, each] of last) ending.set(each, [...(ending.get(each) ?? []), row]);
  return ending;
};

const post = async (
  queue: readonly ToPost[],
  { door, between }: Recording,
  outcomes: Outcomes,
  accounts: RowAccounts,
) => {
  const ending = rowsEndingWith(queue);
  let done = 0;
  for (const some of inPieces(queue, eventsAtOnce)) {
    await between?.(done / queue.length);
    const answers = await door.post(some.map(({ event }) => event));
    some.forEach((each, index) => {
      const answer = answers[index];
      if (answer === undefined)
        throw new Error(
          `posted ${some.length.toString()} events, had ${answers.length.toString()} answers: expected one for each`,
        );
      settleAnswer(each, answer, outcomes, accounts);
      for (const row of ending.get(each) ?? []) accounts.settle(row, outcomes.of(row));
    });
    done += some.length;
  }
};

/** Everything in one bucket: read by child, posted, and every row of it accounted for. */
export const recordBucket = async (
  rows: readonly ReturnRow[],
  recording: Recording,
  accounts: RowAccounts,
): Promise<void> => {
  const outcomes = new Outcomes();
  const note = (read: ChildRead): void => {
    outcomes.mark(read.repeated, 'duplicates');
    outcomes.mark(read.unreadable, 'quarantined');
    accounts.find(read.findings);
  };
  for (const row of rows.filter(isOrphan)) note(readOrphan(row, recording));
  const children = byChild(rows);
  const known = await knownByChild([...children.keys()], recording);
  const queue: ToPost[] = [];
  for (const [child, own] of children) {
    const read = readChild(child, own, known.get(subjectOf(child)) ?? [], recording);
    note(read);
    queue.push(...read.planned.map((planned) => toPost(child, planned, recording)));
  }
  // Rows of which there is nothing to post are dealt with.
  const posted = new Set(queue.flatMap(({ planned }) => planned.rows));
  for (const row of rows) if (!posted.has(row)) accounts.settle(row, outcomes.of(row));
  await post(queue, recording, outcomes, accounts);
};
