import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { fromCursor, linkToNext, toCursor } from '../../http/cursor.js';
import { Describes, json } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { parameters, readQuery } from '../../http/query.js';
import { membersSchema } from '../answer-schemas.js';
import type { Asking } from '../asking.js';
import { askingOf, askingQuery, byParameter } from '../asking-of-request.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { listed, lists, type List } from './measure-of-members.js';
import { MembersQuery, type MembersPage, type Place } from './members.query.js';

const mostAtOnce = 1_000;
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

/** A cursor goes on with the question it was given for, and no other. */
const cursorSchema = z.strictObject({
  position: z.int().nonnegative(),
  child: z.string().max(200),
  skip: z.int().nonnegative(),
  asked: z.string(),
});

const hashOf = (
  { authority, indicator, when, by, knownAt }: Asking,
  list: List,
  key: string | undefined,
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([authority, indicator.id, when, by?.id ?? null, knownAt ?? null, list, key ?? null]),
    )
    .digest('base64url')
    .slice(0, 16);

const placeOf = (cursor: string | undefined, asked: string): Place | undefined => {
  if (cursor === undefined) return undefined;
  const { asked: of, ...place } = fromCursor(cursor, cursorSchema);
  if (of === asked) return place;
  throw new Problem(
    'bad-query',
    'cursor: belongs to another question; ask with the parameters of the page before',
  );
};

const assertListable = ({ indicator, by }: Asking, list: List, key: string | undefined): void => {
  if (key !== undefined && by === undefined) {
    throw new Problem('bad-query', 'key: needs by, the dimension it is a key of');
  }
  if (listed(indicator.measure, list) === undefined) {
    throw new Problem(
      'bad-query',
      `standing: the ${list} of ${indicator.id} is an estimate and lists nobody; expected numerator`,
    );
  }
};

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
    assertListable(asking, standing, key);
    const hash = hashOf(asking, standing, key);
    const place = placeOf(cursor, hash);
    const { page, next } = await this.queries.execute(new MembersQuery(asking, standing, key, place, limit));
    if (next === undefined) return page;
    const following = toCursor({ ...next, asked: hash });
    void reply.header('link', linkToNext(request.url, following));
    return { ...page, next: following };
  }
}
