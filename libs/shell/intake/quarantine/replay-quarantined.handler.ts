import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventLog } from '../../event-log/event-log.js';
import { get } from '../../event-log/quarantine.pg.js';
import type { Database } from '../../platform/database.js';
import { DATABASE, EVENT_LOG } from '../intake-parts.js';
import { replay } from './replay.js';
import { ReplayQuarantined, type ReplayOfOne } from './replay-quarantined.command.js';

@CommandHandler(ReplayQuarantined)
export class ReplayQuarantinedHandler implements ICommandHandler<ReplayQuarantined> {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(EVENT_LOG) private readonly eventLog: EventLog,
  ) {}

  async execute({ authority, quarantineId, by }: ReplayQuarantined): Promise<ReplayOfOne> {
    const { database, eventLog } = this;
    const kept = await database.withAuthority(authority, (client) => get(client, authority, quarantineId));
    if (kept === undefined) return { status: 'unknown' };
    if (kept.state !== 'waiting') return { status: 'settled' };
    return replay({ database, eventLog }, authority, kept, by);
  }
}
