import type { Timeline } from '../../../../core/kernel/timeline.js';
import type { Standing } from '../../../../core/counting/standing.js';
import type { Tallies } from '../../../../core/counting/tallies.js';
import type { HeldItem, ItemsOfChild } from './held-items.js';
import type { SpanRead } from './spans-read.js';

/** What is looked at of each child to count items: those of some spans, and where the child stands in some measures. */
export interface RowsAsked {
  readonly spans: readonly SpanRead[];
  readonly measures: readonly string[];
}

/** One child with items. */
export interface RowsOfChild {
  readonly items: ItemsOfChild;
  /** By measure. */
  readonly standings: ReadonlyMap<string, Timeline<Standing>>;
}

export type RowsByChild = ReadonlyMap<string, RowsOfChild>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** First and last are by the first day, then by key: the same order as wherever else children are counted by their items. */
export const inOrder = (a: HeldItem, b: HeldItem): number =>
  a.first - b.first || compare(a.key, b.key) || compare(a.kind, b.kind);

/** A child counted in memory: more items than are asked for are no fault. */
export const rowsOfTallies = (child: string, { items, standings }: Tallies): RowsOfChild => ({
  items: items.map((item): HeldItem => ({ ...item, child, answers: item })).sort(inOrder),
  standings,
});
