import { Query } from '@nestjs/cqrs';
import type { FlowOfLate } from '../../core/queues/compare-lists.js';
import type { Queue } from '../../core/queues/queue.js';

/** What came and went between each of some meetings and the one before it, by number. Nothing about who the rows are of. */
export class MeetingFlowsQuery extends Query<ReadonlyMap<number, FlowOfLate>> {
  constructor(
    readonly authority: string,
    readonly queue: Queue,
    readonly meetings: readonly number[],
  ) {
    super();
  }
}
