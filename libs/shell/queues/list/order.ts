import type { ListedRow } from './listed-row.js';

/** What a row is put in order by: compared place by place. */
export type OrderKey = readonly (string | number)[];

/** After everything that has a value; both can be written into a cursor. */
const last = '\u{10FFFF}';
const lastNumber = Number.MAX_SAFE_INTEGER;

/** A deadline in hours is one of its day, too: among those due on a day it is put by the hour. */
const deadline = ({ due, dueAt }: ListedRow): OrderKey => [due ?? last, dueAt ?? lastNumber];

/** What can be asked for as `sort`, each with what rows are put in order by, child and entry apart. */
export const sorts = {
  urgency: (row) => [row.late ? 0 : 1, ...deadline(row)],
  since: ({ since }) => [since],
  child: () => [],
  worker: (row) => [row.worker ?? last, row.late ? 0 : 1, ...deadline(row)],
  team: (row) => [row.team ?? last, row.late ? 0 : 1, ...deadline(row)],
  school: (row) => [row.school ?? last, row.late ? 0 : 1, ...deadline(row)],
} as const satisfies Readonly<Record<string, (row: ListedRow) => OrderKey>>;

export type Sort = keyof typeof sorts;

export const sortNames = Object.keys(sorts) as [Sort, ...Sort[]];

/** No two rows of a list have the same. */
export const orderKeyOf = (sort: Sort, row: ListedRow): OrderKey => [
  ...sorts[sort](row),
  row.child,
  row.entry,
];

export const compareKeys = (a: OrderKey, b: OrderKey): number => {
  for (let place = 0; place < a.length; place += 1) {
    const [one, other] = [a[place] ?? '', b[place] ?? ''];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
};

export const inOrder = (sort: Sort, rows: readonly ListedRow[]): readonly ListedRow[] =>
  rows
    .map((row) => ({ row, key: orderKeyOf(sort, row) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
