import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { discard, get } from '../../event-log/quarantine.pg.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { DiscardQuarantined, type Discarded } from './discard-quarantined.command.js';

@CommandHandler(DiscardQuarantined)
export class DiscardQuarantinedHandler implements ICommandHandler<DiscardQuarantined> {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  execute({ authority, quarantineId, by, because }: DiscardQuarantined): Promise<Discarded> {
    return this.database.withAuthority(authority, async (client) => {
      if (await discard(client, authority, quarantineId, by, because)) return 'discarded';
      return (await get(client, authority, quarantineId)) === undefined ? 'unknown' : 'settled';
    });
  }
}
