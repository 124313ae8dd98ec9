import { Module, type DynamicModule } from '@nestjs/common';
import { CancelRebuildHandler } from './cancel-rebuild.handler.js';
import { ChecksHandler } from './checks.handler.js';
import { CountingOfHandler } from './counting-of.handler.js';
import { OPERATIONS_PARTS, type OperationsParts } from './operations-parts.js';
import { ReadModelsController } from './read-models.controller.js';
import { ReadModelsOfHandler } from './read-models-of.handler.js';
import { RequestRebuildHandler } from './request-rebuild.handler.js';

/** What the people who run it may ask and order. */
@Module({})
export class OperationsModule {
  static with(parts: OperationsParts): DynamicModule {
    return {
      module: OperationsModule,
      controllers: [ReadModelsController],
      providers: [
        ReadModelsOfHandler,
        CountingOfHandler,
        ChecksHandler,
        RequestRebuildHandler,
        CancelRebuildHandler,
        { provide: OPERATIONS_PARTS, useValue: parts },
      ],
    };
  }
}
