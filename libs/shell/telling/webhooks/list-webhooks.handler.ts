import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import { ListWebhooks } from './list-webhooks.query.js';
import type { Webhook } from './webhook.js';
import { listWebhooks } from './webhooks.pg.js';

@QueryHandler(ListWebhooks)
export class ListWebhooksHandler implements IQueryHandler<ListWebhooks> {
  constructor(@Inject(TELLING_PARTS) private readonly parts: TellingParts) {}

  execute({ authority }: ListWebhooks): Promise<readonly Webhook[]> {
    const { database, clock } = this.parts;
    return database.withAuthority(authority, (client) =>
      listWebhooks(client, authority, new Date(clock()).toISOString()),
    );
  }
}
