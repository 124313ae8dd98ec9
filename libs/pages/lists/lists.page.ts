import { Controller, Get, Inject, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { queues as allQueues } from '../../core/queues/queues.generated.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { QueuesQuery } from '../../shell/queues/catalogue/queues.query.js';
import { TeamsQuery } from '../../shell/queues/teams/teams.query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { seesChildren } from '../people/person-roles.js';
import { teamFor } from '../people/teams-of.js';
import { visitorOf } from '../people/visitor.js';
import { listsOfTeam, listsView, type ListsTold, type ListsView } from './lists.view.js';

const query = z.object({ team: z.string().max(200).optional() });

/** Every tracking queue, with how much is on it and how much of that is late. */
@Controller('lists')
export class ListsPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  @Render('lists/lists.njk')
  async show(@Req() request: FastifyRequest): Promise<ListsView> {
    const asked = readQuery(request, query);
    const visitor = visitorOf(request);
    const team = await teamFor(this.parts, visitor, asked.team);
    const { authority } = visitor;
    const told = team === undefined ? await this.#ofAll(authority) : await this.#ofTeam(authority, team);
    return listsView(told, team);
  }

  async #ofAll(authority: string): Promise<ListsTold> {
    const { queues } = await this.queries.execute(new QueuesQuery(authority, undefined, undefined));
    if (queues) return queues;
    throw new Problem('internal', 'the lists could not be told');
  }

  /** Beside no earlier day: what is late now is all that is shown. */
  async #ofTeam(authority: string, team: string): Promise<ListsTold> {
    const on = todayOf(this.parts);
    return listsOfTeam(await this.queries.execute(new TeamsQuery(authority, allQueues, on, on)), team);
  }
}
