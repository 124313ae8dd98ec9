import { Query } from '@nestjs/cqrs';
import type { RebuildRun } from '../projection/rebuild-runs.pg.js';

/** Where counting stands for one authority: cheap enough to be asked every second. */
export interface Counting {
  readonly recorded: number;
  /** When the last event was recorded; null before the first. */
  readonly recordedAt: string | null;
  readonly counted: number;
  /** When the last event counted was recorded; null before the first. */
  readonly countedTo: string | null;
  readonly generation: number;
  /** Since when readers see this generation; null where it is the first. */
  readonly readSince: string | null;
  /** By which definitions it was counted; null before the first event. */
  readonly countedBy: string | null;
  /** The definitions of this version. */
  readonly definitions: string;
  readonly parked: number;
  /** Rebuilds, latest first: the first may be under way. */
  readonly runs: readonly RebuildRun[];
}

export class CountingOf extends Query<Counting> {
  constructor(readonly authority: string) {
    super();
  }
}
