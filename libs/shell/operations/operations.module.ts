import { Module, type DynamicModule } from '@nestjs/common';
import { ChecksHandler } from './checks.handler.js';
import { CountingOfHandler } from './counting-of.handler.js';
import { BeginImportHandler } from './import-runs/begin-import.handler.js';
import { EndImportHandler } from './import-runs/end-import.handler.js';
import { ImportRunsController } from './import-runs/import-runs.controller.js';
import { ImportsOfHandler } from './import-runs/imports-of.handler.js';
import { SteerImportHandler } from './import-runs/steer-import.handler.js';
import { TellImportHandler } from './import-runs/tell-import.handler.js';
import { OPERATIONS_PARTS, type OperationsParts } from './operations-parts.js';
import { ReadModelsController } from './read-models.controller.js';
import { ReadModelsOfHandler } from './read-models-of.handler.js';
import { RequestRebuildHandler } from './request-rebuild.handler.js';
import { SteerRebuildHandler } from './steer-rebuild.handler.js';

/** What the people who run it may ask and order. */
@Module({})
export class OperationsModule {
  static with(parts: OperationsParts): DynamicModule {
    return {
      module: OperationsModule,
      controllers: [ReadModelsController, ImportRunsController],
      providers: [
        ReadModelsOfHandler,
        CountingOfHandler,
        ChecksHandler,
        RequestRebuildHandler,
        SteerRebuildHandler,
        BeginImportHandler,
        TellImportHandler,
        EndImportHandler,
        SteerImportHandler,
        ImportsOfHandler,
        { provide: OPERATIONS_PARTS, useValue: parts },
      ],
    };
  }
}
