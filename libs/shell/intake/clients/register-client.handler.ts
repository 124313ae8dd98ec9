import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { registerClient } from '../../access/clients.pg.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { beyond } from './grant.js';
import { RegisterClient, type Registration } from './register-client.command.js';

@CommandHandler(RegisterClient)
export class RegisterClientHandler implements ICommandHandler<RegisterClient> {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async execute({ by, client }: RegisterClient): Promise<Registration> {
    const tooMuch = beyond(by, client);
    if (tooMuch.length > 0) return { status: 'refused', beyond: tooMuch };
    return { status: 'registered', ...(await registerClient(this.database.pool, client)) };
  }
}
