import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { Describes, json } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { readQuery } from '../../http/query.js';
import { explanationSchema } from '../answer-schemas.js';
import { askingOf, askingQuery } from '../asking-of-request.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { ExplanationQuery, type Explanation } from './explanation.query.js';

const query = askingQuery.extend({
  child: z
    .string({ error: 'expected the local id of a child' })
    .min(1)
    .max(100)
    .describe('The local id of the child.'),
});

@Controller('indicators/:id/explanation')
export class ExplanationController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(FIGURES_PARTS) private readonly parts: FiguresParts,
  ) {}

  @Get()
  @Describes({
    allows: ['read-children'],
    tag: 'Figures',
    summary: 'Why a child counts or does not: each criterion in words with its verdict and its events.',
    path: { id: 'The id of the indicator.' },
    query,
    answers: { 200: json('Each way in which the child could count.', explanationSchema) },
    problems: ['bad-query', 'authority-needed', 'not-found'],
  })
  async explain(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Explanation> {
    const { child, ...asked } = readQuery(request, query);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), asked.authority);
    const told = await this.queries.execute(new ExplanationQuery(askingOf(id, authority, asked), child));
    if (told) return told;
    throw new Problem('not-found', 'nothing is recorded of a child under this id');
  }
}
