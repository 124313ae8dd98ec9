import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EventReading } from '../../../core/events/reading/read-event.js';
import type { Client } from '../../access/client.js';
import { may, mayPost } from '../../access/scope.js';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { bytesOf, readBody } from '../../http/json-body.js';
import { Describes } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { readQuery } from '../../http/query.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { eventAnswer, itemAnswer } from './answers.js';
import { postEvents, searchEvents } from './events.operations.js';
import { PostEvents } from './post-events.command.js';
import { readPosted, type PostedBody } from './posted-body.js';
import { waitOf } from './prefer.js';
import { searchBody, SearchEvents, searchQuery, type FoundEvent } from './search-events.query.js';

type Unread = Exclude<PostedBody, { form: 'single' | 'batch' }>;

const unread = (body: Unread): Problem => {
  if (body.form === 'unsupported') return new Problem('unsupported-media-type', body.detail);
  const members = { errors: body.errors };
  if (body.form === 'too-many')
    return new Problem('too-large', 'more than 1,000 events: send several batches', { members });
  return new Problem('malformed-event', 'the body cannot be read: nothing was kept', { members });
};

const assertMaySearch = (client: Client, authority: string, source: string): void => {
  if (may(client, 'operate', authority) || mayPost(client, authority, source)) return;
  throw new Problem('forbidden', `the client may not see what ${source} has recorded for ${authority}`);
};

@Controller('events')
export class EventsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Post()
  @Describes(postEvents)
  async post(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const body = readPosted(request.headers, bytesOf(request));
    if (body.form !== 'single' && body.form !== 'batch') throw unread(body);
    const readings = body.form === 'batch' ? body.readings : [body.reading];
    const outcomes = await this.#record(request, reply, readings);
    if (body.form === 'batch') {
      void reply.code(207);
      return { items: outcomes.map(itemAnswer) };
    }
    const [outcome] = outcomes;
    if (outcome === undefined) throw new Error('one event was posted and none was answered');
    const answer = eventAnswer(outcome);
    void reply.code(answer.status === 'recorded' ? 201 : 200);
    return answer;
  }

  async #record(request: FastifyRequest, reply: FastifyReply, readings: readonly EventReading[]) {
    const seconds = waitOf(request.headers.prefer);
    const outcomes = await this.commands.execute(new PostEvents(callerOf(request), readings, seconds));
    if (seconds !== undefined) void reply.header('preference-applied', `wait=${seconds}`);
    return outcomes;
  }

  @Post('search')
  @HttpCode(200)
  @Describes(searchEvents)
  async search(@Req() request: FastifyRequest): Promise<{ readonly items: readonly FoundEvent[] }> {
    const { source, subjects } = readBody(request, searchBody);
    const { authority: named } = readQuery(request, searchQuery);
    const authority = await authorityFor(this.database.pool, callerOf(request), named);
    assertMaySearch(callerOf(request), authority, source);
    return { items: await this.queries.execute(new SearchEvents(authority, source, subjects)) };
  }
}
