import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { beginAnnouncing } from '../announcing/announce.pg.js';
import { newSecret } from '../delivering/signed.js';
import { announcingNow, TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import { RegisterWebhook, type WebhookRegistration } from './register-webhook.command.js';
import type { WebhookToRegister } from './webhook.js';
import { addWebhook } from './webhooks.pg.js';

@CommandHandler(RegisterWebhook)
export class RegisterWebhookHandler implements ICommandHandler<RegisterWebhook> {
  constructor(@Inject(TELLING_PARTS) private readonly parts: TellingParts) {}

  async execute({ authority, webhook, by }: RegisterWebhook): Promise<WebhookRegistration> {
    const places = this.#unknownQueues(webhook);
    if (places.length > 0) return { status: 'unknown-queues', places };
    const checked = await this.parts.targets.check(webhook.url);
    if (checked.status === 'refused') return checked;
    const [id, secret] = [randomUUID(), newSecret()];
    await this.parts.database.withAuthority(authority, async (client) => {
      // First what stands there already, of which it is not told.
      await beginAnnouncing(client, authority, announcingNow(this.parts));
      await addWebhook(client, { authority, webhook: id }, webhook, { secret, clientId: by });
    });
    return { status: 'registered', id, secret };
  }

  #unknownQueues({ queues }: WebhookToRegister): readonly number[] {
    if (queues === 'all') return [];
    return queues.flatMap((queue, place) => (this.parts.queues.includes(queue) ? [] : [place]));
  }
}
