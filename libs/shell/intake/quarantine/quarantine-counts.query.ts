import { Query } from '@nestjs/cqrs';
import type { QuarantineCount } from '../../event-log/quarantine.pg.js';

export interface QuarantineCounts {
  /** Events that wait for somebody to settle them. */
  readonly waiting: number;
  /** The most frequent first. */
  readonly counts: readonly QuarantineCount[];
}

/** What waits in quarantine, by source and by what was wrong. Says nothing of what the events say. */
export class QuarantineCountsQuery extends Query<QuarantineCounts> {
  constructor(readonly authority: string) {
    super();
  }
}
