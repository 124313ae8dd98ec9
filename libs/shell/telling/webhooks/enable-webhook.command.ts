import { Command } from '@nestjs/cqrs';
import type { WebhookKey } from './webhook.js';

/** How many deliveries are on their way; undefined where there is no such webhook. */
export type Asked = { readonly deliveries: number } | undefined;

/** Sends to a webhook again, and first what was held for it. */
export class EnableWebhook extends Command<Asked> {
  constructor(readonly key: WebhookKey) {
    super();
  }
}
