import { Query } from '@nestjs/cqrs';
import type { QuarantinedEvent } from '../../event-log/quarantined-event.js';

export class GetQuarantined extends Query<QuarantinedEvent | undefined> {
  constructor(
    readonly authority: string,
    readonly quarantineId: number,
  ) {
    super();
  }
}
