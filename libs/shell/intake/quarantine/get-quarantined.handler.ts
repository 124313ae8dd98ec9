import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { get } from '../../event-log/quarantine.pg.js';
import type { QuarantinedEvent } from '../../event-log/quarantined-event.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { GetQuarantined } from './get-quarantined.query.js';

@QueryHandler(GetQuarantined)
export class GetQuarantinedHandler implements IQueryHandler<GetQuarantined> {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  execute({ authority, quarantineId }: GetQuarantined): Promise<QuarantinedEvent | undefined> {
    return this.database.withAuthority(authority, (client) => get(client, authority, quarantineId));
  }
}
