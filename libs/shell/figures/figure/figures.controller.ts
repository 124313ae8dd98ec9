import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { tagsHeld } from '../../http/held-tags.js';
import { Describes, json } from '../../http/operation.js';
import { readQuery } from '../../http/query.js';
import { figureSchema } from '../answer-schemas.js';
import { askingOf, askingQuery, byParameter } from '../asking-of-request.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { FigureQuery, type FigureAnswer } from './figure.query.js';

const query = askingQuery.extend({ by: byParameter });

@Controller('indicators/:id/figures')
export class FiguresController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(FIGURES_PARTS) private readonly parts: FiguresParts,
  ) {}

  @Get()
  @Describes({
    allows: ['read-figures', 'read-children'],
    tag: 'Figures',
    summary: 'One figure, which says what it counts.',
    description:
      'Percentages are 0 to 100; `value` is null where the denominator is 0. `ETag` names the state of the log and the question.',
    path: { id: 'The id of the indicator.' },
    query,
    headers: { 'If-None-Match': 'The ETag of an answer held: 304 where it still is the answer.' },
    answers: {
      200: json('The figure.', figureSchema),
      304: { means: 'The answer held still is the answer.' },
    },
    problems: ['bad-query', 'authority-needed', 'not-found'],
  })
  async figure(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureAnswer | undefined> {
    const asked = readQuery(request, query);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), asked.authority);
    const asking = askingOf(id, authority, asked);
    const { tag, figure } = await this.queries.execute(new FigureQuery(asking, tagsHeld(request)));
    // Kept by whoever asked, and asked for again each time: never by anything in between.
    void reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
    if (figure === undefined) void reply.code(304);
    return figure;
  }
}
