import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { tagsHeld } from '../../http/held-tags.js';
import { Describes, json } from '../../http/operation.js';
import { parameters, readQuery } from '../../http/query.js';
import { queuesSchema } from '../answer-schemas.js';
import { onParameter } from '../asked-of-request.js';
import { QUEUES_PARTS, type QueuesParts } from '../queues-parts.js';
import { QueuesQuery, type QueuesTold } from './queues.query.js';

const query = z.object({
  on: onParameter,
  knownAt: parameters.knownAt,
  authority: parameters.authority,
});

@Controller('queues')
export class QueuesController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(QUEUES_PARTS) private readonly parts: QueuesParts,
  ) {}

  @Get()
  @Describes({
    allows: ['read-figures', 'read-children'],
    tag: 'Tracking queues',
    summary: 'Every tracking queue in words, and how many rows are in each of its stages.',
    query,
    headers: { 'If-None-Match': 'The ETag of an answer held: 304 where it still is the answer.' },
    answers: {
      200: json('The queues.', queuesSchema),
      304: { means: 'The answer held still is the answer.' },
    },
    problems: ['bad-query', 'authority-needed'],
  })
  async all(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QueuesTold | undefined> {
    const { on, knownAt, authority: named } = readQuery(request, query);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), named);
    const found = await this.queries.execute(new QueuesQuery(authority, on, knownAt, tagsHeld(request)));
    void reply.headers({ etag: found.tag, 'cache-control': 'private, no-cache' });
    if (found.queues === undefined) void reply.code(304);
    return found.queues;
  }
}
