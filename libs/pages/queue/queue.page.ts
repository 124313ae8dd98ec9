import { Controller, Get, Inject, Param, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { cursorOf, placeOf, type AskedOfEveryPage } from '../../shell/queues/list/list-cursor.js';
import { ListQuery, type AskedList, type ListFound } from '../../shell/queues/list/list.query.js';
import type { Counts } from '../../shell/queues/list/page.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren } from '../people/person-roles.js';
import { teamsSeen } from '../people/teams-of.js';
import { visitorOf } from '../people/visitor.js';
import { listAsked, queueAsked } from './queue-asked.js';
import { queueView, type QueueView } from './queue.view.js';

/** One tracking queue: who needs what by when, why, and whose it is. */
@Controller('lists/:id')
export class QueuePage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  @Render('queue/queue.njk')
  async show(@Param('id') id: string, @Req() request: FastifyRequest): Promise<QueueView> {
    const visitor = visitorOf(request);
    const queue = queueOf(id);
    const read = readQuery(request, queueAsked);
    const { own, team } = await teamsSeen(this.parts, visitor, read.team);
    const asked = { ...read, team };
    const everyPage = listAsked(visitor.authority, queue, asked);
    const found = await this.#list({ ...everyPage, place: placeOf(asked.cursor, everyPage) });
    const { list, before, next } = found;
    const children = list.rows.map(({ child }) => child);
    await recordViewing(this.parts.database, visitor, queue.title, children);
    const told = {
      ...{ list, before, occurring: found.occurring(), own },
      counts: await this.#countsOf(everyPage, list),
      next: next && cursorOf(next, everyPage),
    };
    return queueView(queue, told, asked);
  }

  async #list(asked: AskedList): Promise<ListFound> {
    const found = await this.queries.execute(new ListQuery(asked));
    if (found.list) return found;
    throw new Problem('internal', 'the list could not be told');
  }

  /** A list kept to one stage counts the others as nothing: they are asked for again. */
  async #countsOf(asked: AskedOfEveryPage, list: Counts): Promise<Counts> {
    const { stage, late } = asked.filters;
    if (stage === undefined && late === undefined) return list;
    const filters = { ...asked.filters, stage: undefined, late: undefined };
    const found = await this.#list({ ...asked, filters, limit: 1, place: undefined });
    return found.list;
  }
}
