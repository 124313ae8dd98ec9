import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { countWaiting, waiting } from '../../event-log/quarantine.pg.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { QuarantineCountsQuery, type QuarantineCounts } from './quarantine-counts.query.js';

const mostCounts = 100;

@QueryHandler(QuarantineCountsQuery)
export class QuarantineCountsHandler implements IQueryHandler<QuarantineCountsQuery> {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  execute({ authority }: QuarantineCountsQuery): Promise<QuarantineCounts> {
    return this.database.withAuthority(authority, async (client) => ({
      waiting: await waiting(client, authority),
      counts: await countWaiting(client, authority, mostCounts),
    }));
  }
}
