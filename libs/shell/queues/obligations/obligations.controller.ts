import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { Describes, json } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { parameters, readQuery } from '../../http/query.js';
import { obligationsSchema } from '../answer-schemas.js';
import { onParameter } from '../asked-of-request.js';
import { QUEUES_PARTS, type QueuesParts } from '../queues-parts.js';
import { ObligationsQuery, type ObligationsTold } from './obligations.query.js';

const query = z.object({
  on: onParameter,
  knownAt: parameters.knownAt,
  authority: parameters.authority,
});

@Controller('children/:id/obligations')
export class ObligationsController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(QUEUES_PARTS) private readonly parts: QueuesParts,
  ) {}

  @Get()
  @Describes({
    allows: ['read-children'],
    tag: 'Children',
    summary:
      'Everything owed to a child by rule: since when, by when and how that was reckoned, and what became of it.',
    description:
      'As it stood at the close of the day: what ended later was open then, and what began later is not listed.',
    path: { id: 'A local id of the child.' },
    query,
    answers: { 200: json('What is owed, in the order in which it began.', obligationsSchema) },
    problems: ['bad-query', 'authority-needed', 'not-found'],
  })
  async obligations(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ObligationsTold> {
    const { on, knownAt, authority: named } = readQuery(request, query);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), named);
    const told = await this.queries.execute(new ObligationsQuery(authority, id, on, knownAt));
    if (told) return told;
    throw new Problem('not-found', 'nothing is recorded of a child under this id');
  }
}
