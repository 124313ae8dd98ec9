import { Query } from '@nestjs/cqrs';
import type { MeetingView } from '../../core/queues/meeting-view.js';
import type { Queue } from '../../core/queues/queue.js';

/** What a meeting on a day would see, without opening one. */
export class SinceLastMeetingQuery extends Query<MeetingView> {
  constructor(
    readonly authority: string,
    readonly queue: Queue,
    /** YYYY-MM-DD */
    readonly on: string,
  ) {
    super();
  }
}
