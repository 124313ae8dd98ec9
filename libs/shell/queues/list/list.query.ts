import { Query } from '@nestjs/cqrs';
import type { Day } from '../../../core/kernel/day.js';
import type { Queue } from '../../../core/queues/queue.js';
import type { OrderKey } from './order.js';
import type { Counts, Filters, Occurring, PageAsked } from './page.js';
import type { RowTold } from './show-row.js';

/** What every page of a list has in common: the same position of the log, day and clock. */
export interface Pinned {
  readonly position: number;
  readonly on: Day;
  readonly asOf: number;
}

export interface Place extends Pinned {
  readonly after: OrderKey;
}

/** Which list is asked for. */
export interface AskedList {
  readonly authority: string;
  readonly queue: Queue;
  /** Today in London where it is left out. */
  readonly on: Day | undefined;
  /** An instant, RFC 3339; now where it is left out or not yet past. */
  readonly knownAt: string | undefined;
  readonly filters: Filters;
  readonly sort: PageAsked['sort'];
  readonly limit: number;
  readonly place: Place | undefined;
}

export interface ListTold extends Counts {
  readonly queue: string;
  readonly title: string;
  readonly on: string;
  /** When the last event counted was recorded; null before the first. */
  readonly knownAt: string | null;
  readonly position: number;
  /** The instant the clocks are told at: the close of the day, or for a queue kept by the hour, today, now. */
  readonly asOf: string;
  readonly rows: readonly RowTold[];
  /** The rows were counted by other definitions than the present ones, and are being counted again. */
  readonly recalculating?: true;
}

/** The caller holds this answer already. */
export interface ListHeld {
  readonly tag: string;
  readonly list: undefined;
  readonly next: undefined;
}

export interface ListFound {
  readonly tag: string;
  readonly list: ListTold;
  readonly next: Place | undefined;
  /** How many rows are on the pages before. */
  readonly before: number;
  /** What the list can be kept to. Reckoned when asked for: only pages ask. */
  readonly occurring: () => Occurring;
}

export class ListQuery extends Query<ListFound | ListHeld> {
  constructor(
    readonly asked: AskedList,
    /** Tags of answers the caller holds. */
    readonly held: readonly string[] = [],
  ) {
    super();
  }
}
