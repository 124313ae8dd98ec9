import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { Describes, json } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { readQuery } from '../../http/query.js';
import { timelineSchema } from '../answer-schemas.js';
import { knownAtQuery } from '../asking-of-request.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { TimelineQuery, type TimelineTold } from './timeline.query.js';

@Controller('children/:id/timeline')
export class ChildrenController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(FIGURES_PARTS) private readonly parts: FiguresParts,
  ) {}

  @Get()
  @Describes({
    allows: ['read-children'],
    tag: 'Children',
    summary: "A child's history as facts in order of day, with contradictions and what no longer stands.",
    path: { id: 'A local id of the child.' },
    query: knownAtQuery,
    answers: { 200: json('The history.', timelineSchema) },
    problems: ['bad-query', 'authority-needed', 'not-found'],
  })
  async timeline(@Param('id') id: string, @Req() request: FastifyRequest): Promise<TimelineTold> {
    const asked = readQuery(request, knownAtQuery);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), asked.authority);
    const told = await this.queries.execute(new TimelineQuery(authority, id, asked.knownAt));
    if (told) return told;
    throw new Problem('not-found', 'nothing is recorded of a child under this id');
  }
}
