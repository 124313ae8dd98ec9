import { Module, type DynamicModule } from '@nestjs/common';
import { ClientsController } from './clients/clients.controller.js';
import { ListClientsHandler } from './clients/list-clients.handler.js';
import { RegisterClientHandler } from './clients/register-client.handler.js';
import { RevokeClientHandler } from './clients/revoke-client.handler.js';
import { EventsController } from './events/events.controller.js';
import { PostEventsHandler } from './events/post-events.handler.js';
import { SearchEventsHandler } from './events/search-events.handler.js';
import { DATABASE, EVENT_LOG, PROJECTED, type IntakeParts } from './intake-parts.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { QuarantineModule } from './quarantine/quarantine.module.js';
import { VocabularyController } from './vocabulary/vocabulary.controller.js';

const handlers = [
  PostEventsHandler,
  SearchEventsHandler,
  RegisterClientHandler,
  RevokeClientHandler,
  ListClientsHandler,
];

/** Events in, what could not be taken, who may call, and the documents of the vocabulary. */
@Module({})
export class IntakeModule {
  static with({ database, eventLog, projected }: IntakeParts): DynamicModule {
    return {
      module: IntakeModule,
      imports: [QuarantineModule.with(database, eventLog)],
      controllers: [EventsController, QuarantineController, ClientsController, VocabularyController],
      providers: [
        ...handlers,
        { provide: DATABASE, useValue: database },
        { provide: EVENT_LOG, useValue: eventLog },
        { provide: PROJECTED, useValue: projected },
      ],
    };
  }
}
