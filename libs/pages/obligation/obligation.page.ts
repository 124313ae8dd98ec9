import { Controller, Get, Inject, Param, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { OwedQuery } from '../../shell/queues/obligations/owed.query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren } from '../people/person-roles.js';
import { assertTheirs } from '../people/teams-of.js';
import { visitorOf } from '../people/visitor.js';
import { knownAtOf } from '../queue/queue-asked.js';
import { obligationAsked } from './obligation-asked.js';
import { obligationView, type ObligationView } from './obligation.view.js';

/** Why is it overdue? One thing owed to one child, with its rule and its reckoning. */
@Controller('child/:child/owed/:queue/:entry')
export class ObligationPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  @Render('obligation/obligation.njk')
  async show(
    @Param('child') child: string,
    @Param('queue') queueId: string,
    @Param('entry') entry: string,
    @Req() request: FastifyRequest,
  ): Promise<ObligationView> {
    const visitor = visitorOf(request);
    const asked = readQuery(request, obligationAsked);
    const queue = queueOf(queueId);
    await assertTheirs(this.parts, visitor, child);
    const told = await this.queries.execute(
      new OwedQuery(visitor.authority, child, queue, entry, knownAtOf(asked.known)),
    );
    if (told === undefined) {
      throw new Problem('not-found', 'nothing of this child is or was on this list under this name');
    }
    await recordViewing(this.parts.database, visitor, queue.title, [told.child]);
    return obligationView(queue, told, asked);
  }
}
