import { Command } from '@nestjs/cqrs';
import type { WebhookKey } from './webhook.js';

export type Rotation =
  | {
      readonly secret: string;
      /** Until then the one before signs too. */
      readonly bothSecretsUntil: string;
    }
  | undefined;

/** Gives a webhook another secret. Undefined where there is no such webhook. */
export class RotateSecret extends Command<Rotation> {
  constructor(readonly key: WebhookKey) {
    super();
  }
}
