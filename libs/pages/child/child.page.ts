import { Controller, Get, Inject, Param, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { parseDay } from '../../core/kernel/day.js';
import { CaseQuery } from '../../shell/figures/timeline/case.query.js';
import { TimelineQuery } from '../../shell/figures/timeline/timeline.query.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { ObligationsQuery } from '../../shell/queues/obligations/obligations.query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren } from '../people/person-roles.js';
import { assertTheirs } from '../people/teams-of.js';
import { visitorOf } from '../people/visitor.js';
import { knownAtOf } from '../queue/queue-asked.js';
import { childAsked } from './child-asked.js';
import { childView, type ChildTold, type ChildView } from './child.view.js';

/** One child: what happened, what was known when, and what is owed. */
@Controller('child/:child')
export class ChildPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  @Render('child/child.njk')
  async show(@Param('child') child: string, @Req() request: FastifyRequest): Promise<ChildView> {
    const visitor = visitorOf(request);
    const asked = readQuery(request, childAsked);
    await assertTheirs(this.parts, visitor, child);
    const told = await this.#told(visitor.authority, child, asked.known);
    if (told === undefined) {
      throw new Problem('not-found', 'nothing was recorded of a child under this id');
    }
    await recordViewing(this.parts.database, visitor, 'Timeline', [told.timeline.child]);
    return childView(told, asked);
  }

  async #told(authority: string, child: string, known: string | undefined): Promise<ChildTold | undefined> {
    const on = (known === undefined ? undefined : parseDay(known)) ?? todayOf(this.parts);
    const knownAt = knownAtOf(known);
    const timeline = await this.queries.execute(new TimelineQuery(authority, child, knownAt));
    const standing = await this.queries.execute(new CaseQuery(authority, child, on, knownAt));
    const owed = await this.queries.execute(new ObligationsQuery(authority, child, on, knownAt));
    return timeline && standing && owed && { timeline, standing, owed };
  }
}
