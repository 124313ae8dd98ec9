import { Query } from '@nestjs/cqrs';
import type { QuarantineQuery } from '../../event-log/quarantine.pg.js';
import type { QuarantinedEvent } from '../../event-log/quarantined-event.js';

/** Without the body, which is for whoever opens one. */
export type QuarantineSummary = Omit<QuarantinedEvent, 'body'>;

export interface QuarantinePage {
  readonly items: readonly QuarantineSummary[];
  /** The last one of this page, where there are more. */
  readonly last: number | undefined;
}

export class ListQuarantined extends Query<QuarantinePage> {
  constructor(
    readonly authority: string,
    readonly query: QuarantineQuery,
  ) {
    super();
  }
}
