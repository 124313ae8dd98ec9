import { Query } from '@nestjs/cqrs';
import type { Delivery, WebhookKey } from './webhook.js';
import type { WhichDeliveries } from './webhooks.pg.js';

/** What was and is to be sent to a webhook, the newest first. Undefined where there is no such webhook. */
export class ListDeliveries extends Query<readonly Delivery[] | undefined> {
  constructor(
    readonly key: WebhookKey,
    readonly which: WhichDeliveries,
  ) {
    super();
  }
}
