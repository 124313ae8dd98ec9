import { Query } from '@nestjs/cqrs';
import type { MeetingView } from '../../core/queues/meeting-view.js';
import type { Queue } from '../../core/queues/queue.js';

/** A meeting as it was, or undefined where there has been none of that number. */
export class MeetingQuery extends Query<MeetingView | undefined> {
  constructor(
    readonly authority: string,
    readonly queue: Queue,
    readonly meeting: number,
  ) {
    super();
  }
}
