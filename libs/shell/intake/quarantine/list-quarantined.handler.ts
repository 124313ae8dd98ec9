import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { list } from '../../event-log/quarantine.pg.js';
import type { QuarantinedEvent } from '../../event-log/quarantined-event.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { ListQuarantined, type QuarantinePage, type QuarantineSummary } from './list-quarantined.query.js';

const summary = ({ body: _body, ...rest }: QuarantinedEvent): QuarantineSummary => rest;

@QueryHandler(ListQuarantined)
export class ListQuarantinedHandler implements IQueryHandler<ListQuarantined> {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async execute({ authority, query }: ListQuarantined): Promise<QuarantinePage> {
    const oneMore = { ...query, limit: query.limit + 1 };
    const found = await this.database.withAuthority(authority, (client) => list(client, authority, oneMore));
    const items = found.slice(0, query.limit).map(summary);
    return { items, last: found.length > items.length ? items.at(-1)?.quarantineId : undefined };
  }
}
