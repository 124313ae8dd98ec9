import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { may } from '../../access/scope.js';
import { authorityFor } from '../../http/authority.js';
import { callerOf, tokenOf } from '../../http/caller.js';
import { Describes, type Operation } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { parameters, readQuery } from '../../http/query.js';
import { TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import { Streams } from './streams.js';

const query = z.object({ authority: parameters.authority });
const eventStream = 'text/event-stream';

const common = {
  allows: ['read-children'],
  tag: 'Queues',
  description:
    'Events `entered`, `left` and `moved`, whose data are identifiers only; `resync` where something was missed that is ' +
    'no longer kept, so that the list has to be read again. The stream ends when the token is revoked.',
  query,
  headers: { 'Last-Event-ID': 'The `id` of the last event that was seen: the stream goes on after it.' },
  answers: {
    200: { means: 'Server-sent events, as they come.', content: { [eventStream]: { type: 'string' } } },
  },
  problems: ['bad-query', 'authority-needed'],
} as const satisfies Partial<Operation>;

const lastEventId = ({ headers }: FastifyRequest): string | undefined =>
  [headers['last-event-id']].flat().find((given) => given !== '');

@Controller('queues')
export class StreamController {
  constructor(
    private readonly streams: Streams,
    @Inject(TELLING_PARTS) private readonly parts: TellingParts,
  ) {}

  @Get('stream')
  @Describes({ ...common, summary: 'What becomes of the rows of every tracking queue, as it happens.' })
  all(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.#stream(request, reply);
  }

  @Get(':id/stream')
  @Describes({
    ...common,
    summary: 'What becomes of the rows of one tracking queue, as it happens.',
    path: { id: 'The id of the queue.' },
    problems: [...common.problems, 'not-found'],
  })
  one(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') queue: string) {
    if (!this.parts.queues.includes(queue)) {
      throw new Problem('not-found', 'there is no such queue: see GET /queues');
    }
    return this.#stream(request, reply, queue);
  }

  async #stream(request: FastifyRequest, reply: FastifyReply, queue?: string): Promise<void> {
    const { authority: named } = readQuery(request, query);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), named);
    // Buffering would keep events back until there are many.
    void reply.type(eventStream).header('x-accel-buffering', 'no');
    if (request.method === 'HEAD') {
      await reply.send();
      return;
    }
    const { events, end } = await this.streams.follow({
      authority,
      ...(queue === undefined ? {} : { queue }),
      after: lastEventId(request),
      stillMay: () => this.#stillMay(request, authority),
    });
    reply.raw.once('close', end);
    // Whoever hung up while it was opened does not do so again.
    if (reply.raw.destroyed) end();
    void reply.send(events);
  }

  /** Where nobody can be asked, nothing is told: the caller comes back and is asked then. */
  async #stillMay(request: FastifyRequest, authority: string): Promise<boolean> {
    const token = tokenOf(request);
    if (token === undefined) return false;
    const client = await this.parts.identify(token).catch(() => undefined);
    return client !== undefined && may(client, 'read-children', authority);
  }
}
