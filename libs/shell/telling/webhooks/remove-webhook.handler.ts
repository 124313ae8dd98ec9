import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import { RemoveWebhook } from './remove-webhook.command.js';
import { removeWebhook } from './webhooks.pg.js';

@CommandHandler(RemoveWebhook)
export class RemoveWebhookHandler implements ICommandHandler<RemoveWebhook> {
  constructor(@Inject(TELLING_PARTS) private readonly parts: TellingParts) {}

  execute({ key }: RemoveWebhook): Promise<boolean> {
    return this.parts.database.withAuthority(key.authority, (client) => removeWebhook(client, key));
  }
}
