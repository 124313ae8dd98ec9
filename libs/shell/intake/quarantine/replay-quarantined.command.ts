import { Command } from '@nestjs/cqrs';
import type { Replay } from './replay.js';

export type ReplayOfOne = Replay | { readonly status: 'unknown' | 'settled' };

/** Tries one event of quarantine again, with today's vocabulary. */
export class ReplayQuarantined extends Command<ReplayOfOne> {
  constructor(
    readonly authority: string,
    readonly quarantineId: number,
    readonly by: string,
  ) {
    super();
  }
}
