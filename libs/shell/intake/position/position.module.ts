import { Module, type DynamicModule } from '@nestjs/common';
import type { Database } from '../../platform/database.js';
import { DATABASE, PROJECTED } from '../intake-parts.js';
import { SourcesOfHandler } from '../sources/sources-of.handler.js';
import { PositionController } from './position.controller.js';
import { PositionOfHandler } from './position-of.handler.js';
import type { Projected } from './projected.port.js';

/** On its own, because both the process that takes events and the one that gives figures answer it. */
@Module({})
export class PositionModule {
  static with(database: Database, projected: Projected): DynamicModule {
    return {
      module: PositionModule,
      controllers: [PositionController],
      providers: [
        PositionOfHandler,
        SourcesOfHandler,
        { provide: DATABASE, useValue: database },
        { provide: PROJECTED, useValue: projected },
      ],
    };
  }
}
