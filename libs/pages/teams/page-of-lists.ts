import type { RowTold } from '../../shell/queues/list/show-row.js';
import type { TeamQueue } from './team-queues.js';

/** Every row of a list that is asked about. */
export interface WholeList extends TeamQueue {
  readonly rows: readonly RowTold[];
}

/** The rows of a list that stand on a page, and where they lie among all of them. */
export interface ListOnPage extends WholeList {
  readonly before: number;
  readonly total: number;
}

export interface PageOfLists {
  /** Lists with a row on the page. */
  readonly shown: readonly ListOnPage[];
  /** Rows of all lists, on all pages. */
  readonly total: number;
  readonly page: number;
  readonly isLast: boolean;
}

/** So many rows at a time, as if the lists were one below the other. */
export const pageOfLists = (lists: readonly WholeList[], page: number, atOnce: number): PageOfLists => {
  const [from, to] = [(page - 1) * atOnce, page * atOnce];
  let above = 0;
  const shown: ListOnPage[] = [];
  for (const { rows, ...list } of lists) {
    const before = Math.max(0, from - above);
    const here = rows.slice(before, Math.max(0, to - above));
    if (here.length > 0) shown.push({ ...list, rows: here, before, total: rows.length });
    above += rows.length;
  }
  return { shown, total: above, page, isLast: to >= above };
};
