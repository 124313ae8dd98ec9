import { Query } from '@nestjs/cqrs';
import type { Queue } from '../../core/queues/queue.js';

/** One meeting in a list of them. */
export interface MeetingListed {
  readonly meeting: number;
  readonly on: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly rows: number;
  readonly late: number;
  readonly closed?: { readonly on: string; readonly by: string; readonly remarks?: string };
}

/** Every meeting about a queue, the last one first. */
export class MeetingsQuery extends Query<readonly MeetingListed[]> {
  constructor(
    readonly authority: string,
    readonly queue: Queue,
  ) {
    super();
  }
}
