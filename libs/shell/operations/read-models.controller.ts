import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorityFor } from '../http/authority.js';
import { callerOf } from '../http/caller.js';
import { Describes, json, objectOf } from '../http/operation.js';
import { parameters, readQuery } from '../http/query.js';
import { OPERATIONS_PARTS, type OperationsParts } from './operations-parts.js';
import { ReadModelsOf, type ReadModels } from './read-models-of.query.js';
import { RequestRebuild } from './request-rebuild.command.js';

const query = z.object({ authority: parameters.authority });
const count = { type: 'integer', minimum: 0 };
const text = { type: 'string' };

const readModels = objectOf({
  authority: text,
  generation: count,
  recorded: count,
  projected: count,
  stale: { type: 'boolean' },
  differs: { type: 'array', items: text },
  parked: count,
});

@Controller('read-models')
export class ReadModelsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts,
  ) {}

  @Get()
  @Describes({
    allows: ['operate'],
    tag: 'Running it',
    summary: 'How the read models stand, and whether every count is the sum of the rows behind it.',
    query,
    answers: { 200: json('How they stand.', readModels) },
    problems: ['bad-query', 'authority-needed'],
  })
  async stand(@Req() request: FastifyRequest): Promise<ReadModels> {
    return this.queries.execute(new ReadModelsOf(await this.#authority(request)));
  }

  @Post('rebuild')
  @HttpCode(202)
  @Describes({
    allows: ['operate'],
    tag: 'Running it',
    summary:
      'Count everything again from the log into a new generation; readers see the old one until it is switched.',
    query,
    answers: { 202: json('Asked for.', objectOf({ authority: text })) },
    problems: ['bad-query', 'authority-needed'],
  })
  async rebuild(@Req() request: FastifyRequest): Promise<{ readonly authority: string }> {
    const authority = await this.#authority(request);
    await this.commands.execute(new RequestRebuild(authority, callerOf(request).clientId));
    return { authority };
  }

  #authority(request: FastifyRequest): Promise<string> {
    return authorityFor(this.parts.database.pool, callerOf(request), readQuery(request, query).authority);
  }
}
