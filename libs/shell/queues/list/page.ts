import type { Queue } from '../../../core/queues/queue.js';
import { stageOf, type ListedRow } from './listed-row.js';
import { compareKeys, inOrder, orderKeyOf, type OrderKey, type Sort } from './order.js';

/** Which rows of a list are asked for: those to which all of it applies. */
export interface Filters {
  readonly stage: string | undefined;
  readonly late: boolean | undefined;
  /** Null: only rows of which none is recorded. */
  readonly team: string | null | undefined;
  readonly worker: string | null | undefined;
  readonly school: string | null | undefined;
}

export interface PageAsked {
  readonly filters: Filters;
  readonly sort: Sort;
  readonly limit: number;
  /** The last row of the page before. */
  readonly after: OrderKey | undefined;
}

/** How many rows there are, of every page together. */
export interface Counts {
  readonly total: number;
  readonly late: number;
  /** Every stage of the queue, the most pressing first. */
  readonly byStage: Readonly<Record<string, number>>;
}

export interface Page extends Counts {
  readonly rows: readonly ListedRow[];
  /** How many rows are on the pages before. */
  readonly before: number;
  /** Where the next page goes on; undefined after the last. */
  readonly next: OrderKey | undefined;
}

const filterNames = ['stage', 'late', 'team', 'worker', 'school'] as const satisfies (keyof Filters)[];

const matching = (rows: readonly ListedRow[], filters: Filters): readonly ListedRow[] => {
  const asked = filterNames.filter((name) => filters[name] !== undefined);
  return rows.filter((row) => asked.every((name) => (row[name] ?? null) === filters[name]));
};

/** Whose rows there are: what a list can be kept to. */
export interface Occurring {
  readonly teams: readonly string[];
  readonly workers: readonly string[];
  readonly schools: readonly string[];
}

const distinct = (values: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== undefined).sort();

/** Every team; workers and schools within the team that is asked for, where one is. */
export const occurringIn = (rows: readonly ListedRow[], { team }: Pick<Filters, 'team'>): Occurring => {
  const within = team === undefined ? rows : rows.filter((row) => (row.team ?? null) === team);
  return {
    teams: distinct(rows.map((row) => row.team)),
    workers: distinct(within.map(({ worker }) => worker)),
    schools: distinct(within.map(({ school }) => school)),
  };
};

export const countsOf = (queue: Queue, byStage: ReadonlyMap<string, number>): Counts => {
  const stages = Object.keys(queue.stages).map((id) => [id, 0] as const);
  const counted = [...byStage];
  const sumOf = (some: readonly (readonly [string, number])[]): number =>
    some.reduce((sum, [, times]) => sum + times, 0);
  return {
    total: sumOf(counted),
    late: sumOf(counted.filter(([id]) => stageOf(queue, id).late)),
    byStage: Object.fromEntries([...stages, ...counted]),
  };
};

const timesByStage = (rows: readonly ListedRow[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { stage } of rows) times.set(stage, (times.get(stage) ?? 0) + 1);
  return times;
};

/** One page of the rows asked for, and how many there are of them. Lists come the most urgent first. */
export const pageOf = (
  queue: Queue,
  all: readonly ListedRow[],
  { filters, sort, limit, after }: PageAsked,
): Page => {
  const asked = matching(all, filters);
  const ordered = sort === 'urgency' ? asked : inOrder(sort, asked);
  const left =
    after === undefined ? ordered : ordered.filter((row) => compareKeys(orderKeyOf(sort, row), after) > 0);
  const rows = left.slice(0, limit);
  const last = rows.at(-1);
  return {
    ...countsOf(queue, timesByStage(asked)),
    rows,
    before: ordered.length - left.length,
    next: left.length > limit && last ? orderKeyOf(sort, last) : undefined,
  };
};
