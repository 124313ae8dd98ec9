import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventLog } from '../../event-log/event-log.js';
import { list } from '../../event-log/quarantine.pg.js';
import type { Database } from '../../platform/database.js';
import { DATABASE, EVENT_LOG } from '../intake-parts.js';
import { replay, type Replay } from './replay.js';
import { ReplayMany, type ReplayedMany } from './replay-many.command.js';

/** An answer should not take much longer than a few seconds. */
const atOnce = 500;

const countOf = (replays: readonly Replay[], status: Replay['status']): number =>
  replays.filter((each) => each.status === status).length;

@CommandHandler(ReplayMany)
export class ReplayManyHandler implements ICommandHandler<ReplayMany> {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(EVENT_LOG) private readonly eventLog: EventLog,
  ) {}

  async execute({ authority, which, by }: ReplayMany): Promise<ReplayedMany> {
    const { database, eventLog } = this;
    // A conflict stays one however often it is tried.
    const query = { ...which, state: 'waiting', kind: 'refused', limit: atOnce } as const;
    const waiting = await database.withAuthority(authority, (client) => list(client, authority, query));
    const replays: Replay[] = [];
    // In order of arrival: a correction follows what it corrects.
    for (const kept of waiting) replays.push(await replay({ database, eventLog }, authority, kept, by));
    return {
      examined: replays.length,
      recorded: countOf(replays, 'recorded'),
      duplicates: countOf(replays, 'duplicate'),
      refused: countOf(replays, 'refused'),
      conflicts: countOf(replays, 'conflict'),
      last: waiting.length === atOnce ? waiting.at(-1)?.quarantineId : undefined,
    };
  }
}
