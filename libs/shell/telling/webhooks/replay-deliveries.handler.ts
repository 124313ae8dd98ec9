import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import type { Asked } from './enable-webhook.command.js';
import { ReplayDeliveries } from './replay-deliveries.command.js';
import { hasWebhook, replay } from './webhooks.pg.js';

@CommandHandler(ReplayDeliveries)
export class ReplayDeliveriesHandler implements ICommandHandler<ReplayDeliveries> {
  constructor(@Inject(TELLING_PARTS) private readonly parts: TellingParts) {}

  async execute({ key, range }: ReplayDeliveries): Promise<Asked> {
    const { database, jobs, clock } = this.parts;
    const replayed = await database.withAuthority(key.authority, async (client) =>
      (await hasWebhook(client, key))
        ? replay(client, key, range, new Date(clock()).toISOString())
        : undefined,
    );
    if (replayed === undefined) return undefined;
    jobs.deliver(replayed.now);
    return { deliveries: replayed.all };
  }
}
