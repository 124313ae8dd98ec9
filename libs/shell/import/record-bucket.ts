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
  /** Waited for between some children and the next; where it throws, nothing more is posted. */
  readonly between?: () => Promise<void>;
}

/** Events in one post: the door takes no more. */
const eventsAtOnce = 1_000;
/** Children read and posted at a time, and asked about in one question: the door takes no more. */
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

  note({ repeated, unreadable, findings }: ChildRead, accounts: RowAccounts): void {
    this.mark(repeated, 'duplicates');
    this.mark(unreadable, 'quarantined');
    accounts.find(findings);
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
  { door, source }: Recording,
): Promise<ReadonlyMap<string, readonly KnownEvent[]>> => {
  const known = new Map<string, KnownEvent[]>(children.map((child) => [subjectOf(child), []]));
  for (const event of await door.known(source, [...known.keys()])) known.get(event.subject)?.push(event);
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

const post = async (
  queue: readonly ToPost[],
  { door }: Recording,
  outcomes: Outcomes,
  accounts: RowAccounts,
) => {
  for (const some of inPieces(queue, eventsAtOnce)) {
    const answers = await door.post(some.map(({ event }) => event));
    some.forEach((each, index) => {
      const answer = answers[index];
      if (answer === undefined)
        throw new Error(
          `posted ${some.length.toString()} events, had ${answers.length.toString()} answers: expected one for each`,
        );
      settleAnswer(each, answer, outcomes, accounts);
    });
  }
};

type RowsOfChild = readonly [child: string, rows: readonly ReturnRow[]];

/** Some children: read, posted, and every row of theirs accounted for. */
const recordChildren = async (
  children: readonly RowsOfChild[],
  recording: Recording,
  accounts: RowAccounts,
): Promise<void> => {
  const outcomes = new Outcomes();
  const known = await knownByChild(
    children.map(([child]) => child),
    recording,
  );
  const queue: ToPost[] = [];
  for (const [child, rows] of children) {
    const read = readChild(child, rows, known.get(subjectOf(child)) ?? [], recording);
    outcomes.note(read, accounts);
    queue.push(...read.planned.map((planned) => toPost(child, planned, recording)));
  }
  await post(queue, recording, outcomes, accounts);
  for (const [, rows] of children) for (const row of rows) accounts.settle(row, outcomes.of(row));
};

/** Everything in one bucket, some children at a time. */
export const recordBucket = async (
  rows: readonly ReturnRow[],
  recording: Recording,
  accounts: RowAccounts,
): Promise<void> => {
  const outcomes = new Outcomes();
  for (const row of rows.filter(isOrphan)) {
    outcomes.note(readOrphan(row, recording), accounts);
    accounts.settle(row, outcomes.of(row));
  }
  for (const some of inPieces([...byChild(rows)], childrenAtOnce)) {
    await recording.between?.();
    await recordChildren(some, recording, accounts);
  }
};
