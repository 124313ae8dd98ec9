import { Controller, Get, Inject, Param, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { parseDay } from '../../core/kernel/day.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { ListQuery, type ListTold } from '../../shell/queues/list/list.query.js';
import { closeOfDay } from '../../shell/queues/london-clock.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren } from '../people/person-roles.js';
import { teamFor } from '../people/teams-of.js';
import { visitorOf } from '../people/visitor.js';
import { queueAsked } from './queue-asked.js';
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
    const asked = readQuery(request, queueAsked);
    const queue = queueOf(id);
    const { stage, worker, school, sort, size } = asked;
    const on = asked.on === undefined ? undefined : parseDay(asked.on);
    const known = asked.known === undefined ? undefined : parseDay(asked.known);
    const team = await teamFor(this.parts, visitor, asked.team);
    const { list } = await this.queries.execute(
      new ListQuery({
        ...{ authority: visitor.authority, queue, on, sort, limit: Number(size), place: undefined },
        knownAt: known === undefined ? undefined : new Date(closeOfDay(known) - 1).toISOString(),
        filters: { stage, worker, school, team, late: undefined },
      }),
    );
    const told = assertTold(list);
    await recordViewing(
      this.parts.database,
      visitor,
      queue.title,
      told.rows.map(({ child }) => child),
    );
    return queueView(queue, told, { ...asked, team });
  }
}

const assertTold = (list: ListTold | undefined): ListTold => {
  if (list) return list;
  throw new Problem('internal', 'the list could not be told');
};
