import { Module, type DynamicModule } from '@nestjs/common';
import { TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import { EnableWebhookHandler } from './enable-webhook.handler.js';
import { ListDeliveriesHandler } from './list-deliveries.handler.js';
import { ListWebhooksHandler } from './list-webhooks.handler.js';
import { RegisterWebhookHandler } from './register-webhook.handler.js';
import { RemoveWebhookHandler } from './remove-webhook.handler.js';
import { ReplayDeliveriesHandler } from './replay-deliveries.handler.js';
import { RotateSecretHandler } from './rotate-secret.handler.js';
import { WebhooksController } from './webhooks.controller.js';

/** Who is told, and what became of telling them. */
@Module({})
export class WebhooksModule {
  static with(parts: TellingParts): DynamicModule {
    return {
      module: WebhooksModule,
      controllers: [WebhooksController],
      providers: [
        RegisterWebhookHandler,
        RemoveWebhookHandler,
        EnableWebhookHandler,
        RotateSecretHandler,
        ReplayDeliveriesHandler,
        ListWebhooksHandler,
        ListDeliveriesHandler,
        { provide: TELLING_PARTS, useValue: parts },
      ],
    };
  }
}
