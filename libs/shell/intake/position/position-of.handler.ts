import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { headOf } from '../../event-log/read.pg.js';
import type { Database } from '../../platform/database.js';
import { DATABASE, PROJECTED } from '../intake-parts.js';
import { PositionOf, type Positions } from './position-of.query.js';
import type { Projected } from './projected.port.js';

@QueryHandler(PositionOf)
export class PositionOfHandler implements IQueryHandler<PositionOf> {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(PROJECTED) private readonly projected: Projected,
  ) {}

  async execute({ authority }: PositionOf): Promise<Positions> {
    // In this order, so that what is counted is never ahead of what is said to be recorded.
    const projected = await this.projected.position(authority);
    const recorded = await this.database.withAuthority(authority, (client) => headOf(client, authority));
    return { recorded, projected };
  }
}
