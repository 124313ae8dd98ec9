import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventLog } from '../../event-log/event-log.js';
import type { Database } from '../../platform/database.js';
import { DATABASE, EVENT_LOG, PROJECTED } from '../intake-parts.js';
import type { Projected } from '../position/projected.port.js';
import { admit } from './admission.js';
import type { Outcome } from './outcome.js';
import { PostEvents } from './post-events.command.js';
import { recordPosted } from './record-posted.js';

const lastPositions = (outcomes: readonly Outcome[]): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const outcome of outcomes) {
    if (outcome.status !== 'recorded' && outcome.status !== 'duplicate') continue;
    last.set(outcome.authority, Math.max(outcome.position, last.get(outcome.authority) ?? 0));
  }
  return last;
};

@CommandHandler(PostEvents)
export class PostEventsHandler implements ICommandHandler<PostEvents> {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(EVENT_LOG) private readonly eventLog: EventLog,
    @Inject(PROJECTED) private readonly projected: Projected,
  ) {}

  async execute({ client, readings, waitSeconds }: PostEvents): Promise<readonly Outcome[]> {
    const admissions = readings.map((reading) => admit(client, reading));
    const { database, eventLog } = this;
    const outcomes = await recordPosted({ database, eventLog }, client.clientId, admissions);
    if (waitSeconds !== undefined) await this.#counted(outcomes, waitSeconds * 1_000);
    return outcomes;
  }

  async #counted(outcomes: readonly Outcome[], withinMs: number): Promise<void> {
    const waits = [...lastPositions(outcomes)].map(([authority, position]) =>
      this.projected.reached(authority, position, withinMs),
    );
    await Promise.all(waits);
  }
}
