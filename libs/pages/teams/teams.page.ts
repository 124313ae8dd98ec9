import { Controller, Get, Inject, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notRecorded } from '../../core/counting/dimension.js';
import { addDays, type Day } from '../../core/kernel/day.js';
import { FigureQuery } from '../../shell/figures/figure/figure.query.js';
import { readQuery } from '../../shell/http/query.js';
import { TeamsQuery } from '../../shell/queues/teams/teams.query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { seesChildren } from '../people/person-roles.js';
import { teamsOf } from '../people/teams-of.js';
import { visitorOf } from '../people/visitor.js';
import { heldOn } from './held-children.js';
import { teamQueues } from './team-queues.js';
import { teamsView, type TeamsView } from './teams.view.js';

/** Between two fortnightly meetings. */
const fortnight = 14;

/** Where a day begins for whoever has teams: what is late, what is coming, whose it is. Numbers only, no child. */
@Controller('teams')
export class TeamsPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  @Render('teams/teams.njk')
  async show(@Req() request: FastifyRequest): Promise<TeamsView> {
    readQuery(request, z.object({}));
    const visitor = visitorOf(request);
    const own = await teamsOf(this.parts, visitor);
    const on = todayOf(this.parts);
    const then = addDays(on, -fortnight);
    const told = await this.queries.execute(new TeamsQuery(visitor.authority, teamQueues, on, then));
    const held = await this.#held(visitor.authority, on, told.position);
    return teamsView({ ...told, held, own });
  }

  /** Of the state of the log that the queues are of. */
  async #held(
    authority: string,
    on: Day,
    position: number,
  ): Promise<ReadonlyMap<string | undefined, number>> {
    const { figure } = await this.queries.execute(new FigureQuery(heldOn(authority, on), [], position));
    const teams = figure?.breakdown ?? [];
    return new Map(teams.map(({ key, numerator }) => [key === notRecorded ? undefined : key, numerator]));
  }
}
