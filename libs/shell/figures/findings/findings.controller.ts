import { Controller, Get, Inject, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { fromCursor, toCursor } from '../../http/cursor.js';
import { Describes, json } from '../../http/operation.js';
import { limitOf, parameters, readQuery } from '../../http/query.js';
import { findingsSchema, parkedSchema } from '../answer-schemas.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { FindingsQuery, type FindingOfChild } from './findings.query.js';
import { ParkedQuery, type ParkedChild } from './parked.query.js';

const query = z.object({
  kind: z.string().max(100).optional().describe('Only contradictions of this kind.'),
  authority: parameters.authority,
  limit: parameters.limit,
  cursor: parameters.cursor,
});
const ofAuthority = z.object({ authority: parameters.authority });
const placeSchema = z.strictObject({ child: z.string().max(200), finding: z.int() });

interface FindingsAnswer {
  readonly position: number;
  readonly items: readonly FindingOfChild[];
  readonly next?: string;
}

/** What people should look at: contradictions in records, and children that could not be counted. */
@Controller()
export class FindingsController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(FIGURES_PARTS) private readonly parts: FiguresParts,
  ) {}

  @Get('findings')
  @Describes({
    allows: ['read-children'],
    tag: 'Children',
    summary: 'Contradictions in records, shown and never repaired.',
    query,
    answers: { 200: json('A page of them, in order of child.', findingsSchema) },
    problems: ['bad-query', 'authority-needed'],
  })
  async findings(@Req() request: FastifyRequest): Promise<FindingsAnswer> {
    const asked = readQuery(request, query);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), asked.authority);
    const after = asked.cursor === undefined ? undefined : fromCursor(asked.cursor, placeSchema);
    const found = await this.queries.execute(new FindingsQuery(authority, asked.kind, after, limitOf(asked)));
    const { next, ...page } = found;
    return { ...page, ...(next && { next: toCursor(next) }) };
  }

  @Get('parked')
  @Describes({
    allows: ['read-children', 'operate'],
    tag: 'Children',
    summary:
      'Children whose events could not be folded: counted as of an earlier position until that is mended.',
    query: ofAuthority,
    answers: { 200: json('All of them.', parkedSchema) },
    problems: ['bad-query', 'authority-needed'],
  })
  async parked(@Req() request: FastifyRequest): Promise<{ readonly items: readonly ParkedChild[] }> {
    const asked = readQuery(request, ofAuthority);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), asked.authority);
    return { items: await this.queries.execute(new ParkedQuery(authority)) };
  }
}
