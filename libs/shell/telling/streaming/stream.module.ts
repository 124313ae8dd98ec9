import { Module, type DynamicModule } from '@nestjs/common';
import { TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import { StreamController } from './stream.controller.js';
import { Streams } from './streams.js';

/** What becomes of the rows of queues, as it happens. */
@Module({})
export class StreamModule {
  static with(parts: TellingParts, streams = new Streams(parts)): DynamicModule {
    return {
      module: StreamModule,
      controllers: [StreamController],
      providers: [
        { provide: Streams, useValue: streams },
        { provide: TELLING_PARTS, useValue: parts },
      ],
    };
  }
}
