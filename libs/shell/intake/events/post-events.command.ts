import { Command } from '@nestjs/cqrs';
import type { EventReading } from '../../../core/events/reading/read-event.js';
import type { Client } from '../../access/client.js';
import type { Outcome } from './outcome.js';

/** Records what a client has posted and may post; answers for each, in order, once it is on disk. */
export class PostEvents extends Command<readonly Outcome[]> {
  constructor(
    readonly client: Client,
    readonly readings: readonly EventReading[],
    /** How long to wait then for the read models to have counted it. */
    readonly waitSeconds: number | undefined,
  ) {
    super();
  }
}
