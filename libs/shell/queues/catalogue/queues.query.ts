import { Query } from '@nestjs/cqrs';
import type { Day } from '../../../core/kernel/day.js';
import type { Queue } from '../../../core/queues/queue.js';
import type { Counts } from '../list/page.js';

/** What a queue is, in words, and how many rows are on it. */
export interface QueueTold extends Counts {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly source: string;
  readonly clock: Queue['clock'];
  /** The most pressing first. */
  readonly stages: readonly { readonly id: string; readonly title: string; readonly late: boolean }[];
}

export interface QueuesTold {
  readonly on: string;
  /** When the last event counted was recorded; null before the first. */
  readonly knownAt: string | null;
  readonly position: number;
  readonly items: readonly QueueTold[];
  readonly recalculating?: true;
}

export interface QueuesFound {
  readonly tag: string;
  /** Undefined where the caller holds this answer already. */
  readonly queues: QueuesTold | undefined;
}

/** Every queue, with how many rows of an authority are in each stage. */
export class QueuesQuery extends Query<QueuesFound> {
  constructor(
    readonly authority: string,
    /** Today in London where it is left out. */
    readonly on: Day | undefined,
    readonly knownAt: string | undefined,
    /** Tags of answers the caller holds. */
    readonly held: readonly string[] = [],
  ) {
    super();
  }
}
