import { Module, type DynamicModule } from '@nestjs/common';
import { QueuesController } from './catalogue/queues.controller.js';
import { QueuesHandler } from './catalogue/queues.handler.js';
import { ListController } from './list/list.controller.js';
import { ListHandler } from './list/list.handler.js';
import { ObligationsController } from './obligations/obligations.controller.js';
import { ObligationsHandler } from './obligations/obligations.handler.js';
import { OwedHandler } from './obligations/owed.handler.js';
import { QUEUES_PARTS, type QueuesParts } from './queues-parts.js';
import { TeamsHandler } from './teams/teams.handler.js';

/** Tracking queues out: who needs what by when, and what is owed to a child. */
@Module({})
export class QueuesModule {
  static with(parts: QueuesParts): DynamicModule {
    return {
      module: QueuesModule,
      controllers: [QueuesController, ListController, ObligationsController],
      providers: [
        QueuesHandler,
        ListHandler,
        ObligationsHandler,
        OwedHandler,
        TeamsHandler,
        { provide: QUEUES_PARTS, useValue: parts },
      ],
    };
  }
}
