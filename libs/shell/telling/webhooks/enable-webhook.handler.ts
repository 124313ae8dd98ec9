import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import { EnableWebhook, type Asked } from './enable-webhook.command.js';
import { enable, hasWebhook } from './webhooks.pg.js';

@CommandHandler(EnableWebhook)
export class EnableWebhookHandler implements ICommandHandler<EnableWebhook> {
  constructor(@Inject(TELLING_PARTS) private readonly parts: TellingParts) {}

  async execute({ key }: EnableWebhook): Promise<Asked> {
    const { database, jobs, clock } = this.parts;
    const held = await database.withAuthority(key.authority, async (client) =>
      (await hasWebhook(client, key)) ? enable(client, key, new Date(clock()).toISOString()) : undefined,
    );
    if (held === undefined) return undefined;
    jobs.deliver(held);
    return { deliveries: held.length };
  }
}
