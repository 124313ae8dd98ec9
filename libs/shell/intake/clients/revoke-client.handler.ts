import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { listClients, revokeClient } from '../../access/clients.pg.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { governs } from './grant.js';
import { RevokeClient } from './revoke-client.command.js';

@CommandHandler(RevokeClient)
export class RevokeClientHandler implements ICommandHandler<RevokeClient> {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async execute({ by, clientId }: RevokeClient): Promise<boolean> {
    const { pool } = this.database;
    const client = (await listClients(pool)).find((each) => each.clientId === clientId);
    return client !== undefined && governs(by, client) && revokeClient(pool, clientId);
  }
}
