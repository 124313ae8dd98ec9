import { Controller, Get, Inject, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { Describes, json, objectOf } from '../../http/operation.js';
import { parameters, readQuery } from '../../http/query.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { PositionOf, type Positions } from './position-of.query.js';

const query = z.object({ authority: parameters.authority });
const position = { type: 'integer', minimum: 0 };

@Controller('position')
export class PositionController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Get()
  @Describes({
    allows: ['post', 'read-figures', 'read-children', 'operate'],
    tag: 'Running it',
    summary: "How far an authority's log goes, and how far of it the figures count.",
    query,
    answers: { 200: json('Both positions.', objectOf({ recorded: position, projected: position })) },
    problems: ['bad-query', 'authority-needed'],
  })
  async position(@Req() request: FastifyRequest): Promise<Positions> {
    const { authority } = readQuery(request, query);
    return this.queries.execute(
      new PositionOf(await authorityFor(this.database.pool, callerOf(request), authority)),
    );
  }
}
