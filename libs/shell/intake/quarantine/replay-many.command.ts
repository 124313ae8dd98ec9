import { Command } from '@nestjs/cqrs';

export interface ReplayedMany {
  readonly examined: number;
  readonly recorded: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly conflicts: number;
  /** The last one examined, where more may follow. */
  readonly last: number | undefined;
}

export interface Which {
  readonly type?: string;
  readonly source?: string;
  /** Where the first thing that was wrong is. */
  readonly pointer?: string;
  readonly after?: number;
}

/** Tries again what was refused and waits, of a type or a source or all, so many at a time. */
export class ReplayMany extends Command<ReplayedMany> {
  constructor(
    readonly authority: string,
    readonly which: Which,
    readonly by: string,
  ) {
    super();
  }
}
