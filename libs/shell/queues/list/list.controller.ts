import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Queue } from '../../../core/queues/queue.js';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { linkToNext } from '../../http/cursor.js';
import { tagsHeld } from '../../http/held-tags.js';
import { Describes, json } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { parameters, readQuery } from '../../http/query.js';
import { listSchema } from '../answer-schemas.js';
import { onParameter, queueOf } from '../asked-of-request.js';
import { QUEUES_PARTS, type QueuesParts } from '../queues-parts.js';
import { cursorOf, longestCursor, placeOf, type AskedOfEveryPage } from './list-cursor.js';
import { ListQuery, type ListTold } from './list.query.js';
import { sortNames } from './order.js';

const mostAtOnce = 500;
const usualAtOnce = 100;
const limitExpected = `expected a number from 1 to ${String(mostAtOnce)}`;

const text = (words: string) => z.string().max(200).optional().describe(words);

const query = z.object({
  on: onParameter,
  knownAt: parameters.knownAt,
  stage: text('Only rows in this stage: see the `stages` of the queue.'),
  late: z
    .enum(['true', 'false'], { error: 'expected true or false' })
    .transform((late) => late === 'true')
    .optional()
    .describe('Only rows that are late, or only those that are not.'),
  team: text('Only rows of children whose social worker is in this team on the day.'),
  worker: text('Only rows of children with this social worker on the day.'),
  school: text('Only rows that wait for this school (URN).'),
  sort: z
    .enum(sortNames, { error: `expected one of ${sortNames.join(', ')}` })
    .default('urgency')
    .describe(
      '`urgency`: late first, then by deadline. Within the others, too; what has no value comes last.',
    ),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { error: limitExpected })
    .transform(Number)
    .refine((limit) => limit <= mostAtOnce, { error: limitExpected })
    .default(usualAtOnce)
    .describe(`How many at the most: 1 to ${String(mostAtOnce)}, ${String(usualAtOnce)} unless given.`),
  cursor: z.string().max(longestCursor).optional().describe('`next` of the page before.'),
  authority: parameters.authority,
});

const assertStage = ({ id, stages }: Queue, stage: string | undefined): void => {
  if (stage === undefined || Object.hasOwn(stages, stage)) return;
  throw new Problem('bad-query', `stage: the stages of ${id} are ${Object.keys(stages).join(', ')}`);
};

@Controller('queues/:id')
export class ListController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(QUEUES_PARTS) private readonly parts: QueuesParts,
  ) {}

  @Get()
  @Describes({
    allows: ['read-children'],
    tag: 'Tracking queues',
    summary: 'Who needs what by when, and why: the list of one queue at the close of a day.',
    description:
      'On a day to come: what will be on it then, if nothing is done. `total`, `late` and `byStage` count all rows that the filters leave. All pages are of one position of the log, whatever is recorded meanwhile: `next`, and `Link` with rel="next", lead on.',
    path: { id: 'The id of the queue.' },
    query,
    headers: { 'If-None-Match': 'The ETag of an answer held: 304 where it still is the answer.' },
    answers: {
      200: json('A page of the list.', listSchema),
      304: { means: 'The answer held still is the answer.' },
    },
    problems: ['bad-query', 'authority-needed', 'not-found'],
  })
  async list(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<(ListTold & { readonly next?: string }) | undefined> {
    const { cursor, on, knownAt, sort, limit, authority: named, ...given } = readQuery(request, query);
    const queue = queueOf(id);
    assertStage(queue, given.stage);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), named);
    const { stage, late, team, worker, school } = given;
    const filters = { stage, late, team, worker, school };
    const asked: AskedOfEveryPage = { authority, queue, on, knownAt, filters, sort, limit };
    const place = placeOf(cursor, asked);
    const found = await this.queries.execute(new ListQuery({ ...asked, place }, tagsHeld(request)));
    void reply.headers({ etag: found.tag, 'cache-control': 'private, no-cache' });
    if (found.list === undefined) void reply.code(304);
    if (found.list === undefined || found.next === undefined) return found.list;
    const next = cursorOf(found.next, asked);
    void reply.header('link', linkToNext(request.url, next));
    return { ...found.list, next };
  }
}
