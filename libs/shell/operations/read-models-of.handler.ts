import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { headOf } from '../event-log/read.pg.js';
import { definitionsDigest } from '../projection/definitions.js';
import { liveGeneration } from '../projection/generations.pg.js';
import { readParked } from '../projection/parked.pg.js';
import { measuresThatDoNotAddUp } from '../projection/verify.pg.js';
import { OPERATIONS_PARTS, type OperationsParts } from './operations-parts.js';
import { ReadModelsOf, type ReadModels } from './read-models-of.query.js';

@QueryHandler(ReadModelsOf)
export class ReadModelsOfHandler implements IQueryHandler<ReadModelsOf> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  execute({ authority }: ReadModelsOf): Promise<ReadModels> {
    return this.parts.database.withAuthority(authority, async (client) => {
      const live = await liveGeneration(client, authority);
      const recorded = await headOf(client, authority);
      const generation = live?.generation ?? 0;
      return {
        authority,
        generation,
        recorded,
        projected: live?.position ?? 0,
        stale: live !== undefined && live.digest !== definitionsDigest,
        differs: await measuresThatDoNotAddUp(client, authority, generation),
        parked: (await readParked(client, authority, generation)).size,
      };
    });
  }
}
