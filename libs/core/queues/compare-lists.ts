import type { Day } from '../kernel/day.js';

/** One row of a list, as far as comparing two lists needs it. */
export interface ComparedRow {
  readonly child: string;
  readonly entry: string;
  readonly what: string;
  /** Late rows are what a meeting is about; others are coming up. */
  readonly late: boolean;
}

/** A list as it lay before a meeting: how it stood at the close of a day. */
export interface ListAtDay<Row extends ComparedRow> {
  readonly on: Day;
  readonly rows: readonly Row[];
}

/**
 * What became of a row since the last meeting. `shown-late`: it was late on the day of the last meeting already, and late
 * or corrected data show it only now. `corrected`: it is still there, under another key, for the record was corrected.
 */
export type Change =
  'cleared' | 'still-there' | 'corrected' | 'newly-due' | 'shown-late' | 'coming-up' | 'no-longer-coming-up';

export interface Compared<Row extends ComparedRow> {
  readonly change: Change;
  readonly then: Row | undefined;
  readonly now: Row | undefined;
}

/** Whether a row of today's list was late at the close of the day of the last meeting, as known now. */
export type WasLate<Row> = (row: Row) => boolean;

const keyOf = ({ child, entry }: ComparedRow): string => `${child} ${entry}`;
const thingOf = ({ child, what }: ComparedRow): string => `${child} ${what}`;

/** Row by row, the list of the last meeting beside today's: what is late, then what is coming up. */
export const compareLists = <Row extends ComparedRow>(
  then: ListAtDay<Row>,
  now: ListAtDay<Row>,
  wasLate: WasLate<Row>,
): readonly Compared<Row>[] => {
  const lateThen = then.rows.filter(({ late }) => late);
  const lateNow = now.rows.filter(({ late }) => late);
  const nowByKey = new Map(lateNow.map((row) => [keyOf(row), row]));
  const thenKeys = new Set(lateThen.map(keyOf));
  const gone = lateThen.filter((row) => !nowByKey.has(keyOf(row)));
  const arrived = lateNow.filter((row) => !thenKeys.has(keyOf(row)));
  const { pairs, left, came } = pairUp(gone, arrived);
  return [
    ...left.map((row): Compared<Row> => ({ change: 'cleared', then: row, now: undefined })),
    ...lateThen
      .filter((row) => nowByKey.has(keyOf(row)))
      .map((row): Compared<Row> => ({ change: 'still-there', then: row, now: nowByKey.get(keyOf(row)) })),
    ...pairs.map(([before, after]): Compared<Row> => ({ change: 'corrected', then: before, now: after })),
    ...came.map((row): Compared<Row> => ({
      change: wasLate(row) ? 'shown-late' : 'newly-due',
      then: undefined,
      now: row,
    })),
    ...comingUp(then, now),
  ];
};

/** A correction gives the same thing of the same child another key: it has neither gone nor come. */
const pairUp = <Row extends ComparedRow>(gone: readonly Row[], arrived: readonly Row[]) => {
  const free = new Map<string, Row[]>();
  for (const row of arrived) free.set(thingOf(row), [...(free.get(thingOf(row)) ?? []), row]);
  const pairs: (readonly [Row, Row])[] = [];
  const left: Row[] = [];
  for (const row of gone) {
    const match = free.get(thingOf(row))?.shift();
    if (match) pairs.push([row, match]);
    else left.push(row);
  }
  const matched = new Set(pairs.map(([, after]) => after));
  return { pairs, left, came: arrived.filter((row) => !matched.has(row)) };
};

const comingUp = <Row extends ComparedRow>(
  then: ListAtDay<Row>,
  now: ListAtDay<Row>,
): readonly Compared<Row>[] => {
  const before = new Map(then.rows.map((row) => [keyOf(row), row]));
  const after = new Set(now.rows.map(keyOf));
  return [
    ...now.rows
      .filter(({ late }) => !late)
      .map((row): Compared<Row> => ({ change: 'coming-up', then: before.get(keyOf(row)), now: row })),
    ...then.rows
      .filter((row) => !row.late && !after.has(keyOf(row)))
      .map((row): Compared<Row> => ({ change: 'no-longer-coming-up', then: row, now: undefined })),
  ];
};

/** Late then, less what was cleared, and what has come: late now. Both "improved by 8" and "now 3" are read off it. */
export interface FlowOfLate {
  readonly then: number;
  readonly cleared: number;
  readonly stillThere: number;
  readonly newlyDue: number;
  readonly shownLate: number;
  readonly now: number;
}

export const flowOf = (compared: readonly { readonly change: Change }[]): FlowOfLate => {
  const times = (...changes: readonly Change[]): number =>
    compared.filter(({ change }) => changes.includes(change)).length;
  return {
    then: times('cleared', 'still-there', 'corrected'),
    cleared: times('cleared'),
    stillThere: times('still-there', 'corrected'),
    newlyDue: times('newly-due'),
    shownLate: times('shown-late'),
    now: times('still-there', 'corrected', 'newly-due', 'shown-late'),
  };
};

/** What has become of a promise by the day of a meeting. A row cleared in time keeps its promise by itself. */
export type PromiseState = 'open' | 'kept' | 'not-kept';

export const promiseStateOn = (
  { by, answer }: { readonly by: Day; readonly answer?: { readonly kept: boolean } | undefined },
  clearedOn: Day | undefined,
  on: Day,
): PromiseState => {
  if (answer) return answer.kept ? 'kept' : 'not-kept';
  if (clearedOn !== undefined && clearedOn <= by) return 'kept';
  return by < on || clearedOn !== undefined ? 'not-kept' : 'open';
};
