import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import { ListDeliveries } from './list-deliveries.query.js';
import type { Delivery } from './webhook.js';
import { hasWebhook, listDeliveries } from './webhooks.pg.js';

@QueryHandler(ListDeliveries)
export class ListDeliveriesHandler implements IQueryHandler<ListDeliveries> {
  constructor(@Inject(TELLING_PARTS) private readonly parts: TellingParts) {}

  execute({ key, which }: ListDeliveries): Promise<readonly Delivery[] | undefined> {
    return this.parts.database.withAuthority(key.authority, async (client) =>
      (await hasWebhook(client, key)) ? listDeliveries(client, key, which) : undefined,
    );
  }
}
