import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { linkToNext } from '../../http/cursor.js';
import { Describes, json } from '../../http/operation.js';
import { parameters, readQuery } from '../../http/query.js';
import { membersSchema } from '../answer-schemas.js';
import { askingOf, askingQuery, byParameter } from '../asking-of-request.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { assertListable, cursorOf, mostAtOnce, placeOf } from './asked-of-members.js';
import { lists } from './measure-of-members.js';
import { MembersQuery, type MembersPage } from './members.query.js';

const usualAtOnce = 100;

const query = askingQuery.extend({
  by: byParameter,
  key: z.string().max(200).optional().describe('Only those under this key of `by`.'),
  standing: z
    .enum(lists, { error: `expected one of ${lists.join(', ')}` })
    .default('numerator')
    .describe(
      'Which list: each adds up to that part of the figure. Everyone in the numerator is in the denominator.',
    ),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, { error: `expected a number from 1 to ${String(mostAtOnce)}` })
    .transform(Number)
    .refine((limit) => limit <= mostAtOnce, { error: `expected a number from 1 to ${String(mostAtOnce)}` })
    .default(usualAtOnce)
    .describe(`How many at the most: 1 to ${String(mostAtOnce)}, ${String(usualAtOnce)} unless given.`),
  cursor: parameters.cursor,
});

@Controller('indicators/:id/members')
export class MembersController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(FIGURES_PARTS) private readonly parts: FiguresParts,
  ) {}

  @Get()
  @Describes({
    allows: ['read-children'],
    tag: 'Figures',
    summary: 'Exactly the things a figure counts, with the events that put each there.',
    description:
      'In order of child. All pages are of one position of the log, whatever is recorded meanwhile: `next`, and `Link` with rel="next", lead on.',
    path: { id: 'The id of the indicator.' },
    query,
    answers: { 200: json('A page of members.', membersSchema) },
    problems: ['bad-query', 'authority-needed', 'not-found'],
  })
  async members(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MembersPage & { readonly next?: string }> {
    const { standing, key, limit, cursor, ...asked } = readQuery(request, query);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), asked.authority);
    const asking = askingOf(id, authority, asked);
    const question = { asking, list: standing, key };
    assertListable(question);
    const place = placeOf(cursor, question);
    const { page, next } = await this.queries.execute(new MembersQuery(asking, standing, key, place, limit));
    if (next === undefined) return page;
    const following = cursorOf(next, question);
    void reply.header('link', linkToNext(request.url, following));
    return { ...page, next: following };
  }
}
