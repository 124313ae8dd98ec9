import type { Queue } from '../../../core/queues/queue.js';
import { stageOf, type ListedRow } from './listed-row.js';
import { compareKeys, inOrder, orderKeyOf, type OrderKey, type Sort } from './order.js';

/** Which rows of a list are asked for: those to which all of it applies. */
export interface Filters {
  readonly stage: string | undefined;
  readonly late: boolean | undefined;
  readonly team: string | undefined;
  readonly worker: string | undefined;
  readonly school: string | undefined;
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
  /** Where the next page goes on; undefined after the last. */
  readonly next: OrderKey | undefined;
}

const filterNames = ['stage', 'late', 'team', 'worker', 'school'] as const satisfies (keyof Filters)[];

const matching = (rows: readonly ListedRow[], filters: Filters): readonly ListedRow[] => {
  const asked = filterNames.filter((name) => filters[name] !== undefined);
  return rows.filter((row) => asked.every((name) => row[name] === filters[name]));
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
    next: left.length > limit && last ? orderKeyOf(sort, last) : undefined,
  };
};
