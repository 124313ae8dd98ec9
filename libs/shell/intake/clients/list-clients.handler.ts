import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { listClients, type RegisteredClient } from '../../access/clients.pg.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { governs } from './grant.js';
import { ListClients } from './list-clients.query.js';

@QueryHandler(ListClients)
export class ListClientsHandler implements IQueryHandler<ListClients> {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async execute({ by }: ListClients): Promise<readonly RegisteredClient[]> {
    return (await listClients(this.database.pool)).filter((client) => governs(by, client));
  }
}
