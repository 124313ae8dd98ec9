import { Command } from '@nestjs/cqrs';
import type { Asked } from './enable-webhook.command.js';
import type { Range, WebhookKey } from './webhook.js';

/** Sends again what was announced in a range, whatever came of it before. */
export class ReplayDeliveries extends Command<Asked> {
  constructor(
    readonly key: WebhookKey,
    readonly range: Range,
  ) {
    super();
  }
}
