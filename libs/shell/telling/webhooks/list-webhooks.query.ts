import { Query } from '@nestjs/cqrs';
import type { Webhook } from './webhook.js';

/** Every webhook of an authority, never with its secret. */
export class ListWebhooks extends Query<readonly Webhook[]> {
  constructor(readonly authority: string) {
    super();
  }
}
