import { Command } from '@nestjs/cqrs';

export type Discarded = 'discarded' | 'unknown' | 'settled';

/** Settles that an event of quarantine will never be recorded. */
export class DiscardQuarantined extends Command<Discarded> {
  constructor(
    readonly authority: string,
    readonly quarantineId: number,
    readonly by: string,
    readonly because: string,
  ) {
    super();
  }
}
