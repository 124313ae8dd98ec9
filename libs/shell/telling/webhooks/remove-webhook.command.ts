import { Command } from '@nestjs/cqrs';
import type { WebhookKey } from './webhook.js';

/** Forgets a webhook and all that was to be sent to it. False where there is none. */
export class RemoveWebhook extends Command<boolean> {
  constructor(readonly key: WebhookKey) {
    super();
  }
}
