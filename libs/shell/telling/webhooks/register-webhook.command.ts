import { Command } from '@nestjs/cqrs';
import type { Refusal } from '../delivering/targets.js';
import type { WebhookToRegister } from './webhook.js';

export type WebhookRegistration =
  | { readonly status: 'registered'; readonly id: string; readonly secret: string }
  | { readonly status: 'refused'; readonly because: Refusal }
  /** Places in the list of queues where there is no such queue. */
  | { readonly status: 'unknown-queues'; readonly places: readonly number[] };

export class RegisterWebhook extends Command<WebhookRegistration> {
  constructor(
    readonly authority: string,
    readonly webhook: WebhookToRegister,
    readonly by: string,
  ) {
    super();
  }
}
