import { Command } from '@nestjs/cqrs';
import type { Queue } from '../../core/queues/queue.js';

/** `opened`: now, or already by somebody else for the same day. `held`: a meeting about a later day has been. */
export type MeetingOpened =
  | { readonly status: 'opened'; readonly meeting: number; readonly isNew: boolean }
  | { readonly status: 'held'; readonly meeting: number; readonly on: string };

export class OpenMeeting extends Command<MeetingOpened> {
  constructor(
    readonly clientId: string,
    readonly authority: string,
    readonly queue: Queue,
    /** YYYY-MM-DD: the list is that of the close of this day. */
    readonly on: string,
    readonly openedBy: string,
  ) {
    super();
  }
}
