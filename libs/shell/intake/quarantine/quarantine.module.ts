import { Module, type DynamicModule } from '@nestjs/common';
import type { EventLog } from '../../event-log/event-log.js';
import type { Database } from '../../platform/database.js';
import { DATABASE, EVENT_LOG } from '../intake-parts.js';
import { DiscardQuarantinedHandler } from './discard-quarantined.handler.js';
import { GetQuarantinedHandler } from './get-quarantined.handler.js';
import { ListQuarantinedHandler } from './list-quarantined.handler.js';
import { QuarantineCountsHandler } from './quarantine-counts.handler.js';
import { ReplayManyHandler } from './replay-many.handler.js';
import { ReplayQuarantinedHandler } from './replay-quarantined.handler.js';

/** On its own, because people settle what waits on pages that the process which takes events may not serve. */
@Module({})
export class QuarantineModule {
  static with(database: Database, eventLog: EventLog): DynamicModule {
    return {
      module: QuarantineModule,
      providers: [
        ListQuarantinedHandler,
        GetQuarantinedHandler,
        QuarantineCountsHandler,
        ReplayQuarantinedHandler,
        ReplayManyHandler,
        DiscardQuarantinedHandler,
        { provide: DATABASE, useValue: database },
        { provide: EVENT_LOG, useValue: eventLog },
      ],
    };
  }
}
