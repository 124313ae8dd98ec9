import { Controller, Get, Inject, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoDate } from '../../core/kernel/day.js';
import type { Asking } from '../../shell/figures/asking.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { ManyFiguresQuery } from '../../shell/figures/query/many-figures.query.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { ListQuery } from '../../shell/queues/list/list.query.js';
import { Page } from '../frame/page.js';
import { monthAsked, monthBefore, monthParameter } from '../months/asked-month.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren, seesFigures } from '../people/person-roles.js';
import { teamsOf } from '../people/teams-of.js';
import { hasOneOf, visitorOf, type Visitor } from '../people/visitor.js';
import { eachOf, listOf, missingAskings, type MissingMonths, type MissingTold } from './missing-asked.js';
import { missingView, type MissingNow, type MissingView } from './missing.view.js';

const title = 'Missing from care';

/** Children missing and away in a month: how many children, how many times, and who is gone now. */
@Controller('missing')
export class MissingPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesFigures })
  @Render('missing/missing.njk')
  async show(@Req() request: FastifyRequest): Promise<MissingView> {
    const visitor = visitorOf(request);
    const asked = readQuery(request, z.object({ month: monthParameter }));
    const today = todayOf(this.parts);
    const month = monthAsked(asked.month, today);
    const months = { month, before: monthBefore(month), today: isoDate(today) };
    const told = await this.#told(visitor, months);
    return missingView(told, months, await this.#now(visitor));
  }

  async #told({ authority }: Visitor, months: MissingMonths): Promise<MissingTold> {
    const missing = missingAskings(authority, 'missing', months);
    const away = missingAskings(authority, 'away', months);
    const askings = [missing, away].flatMap(listOf);
    const { figures } = await this.queries.execute(new ManyFiguresQuery(askings, title));
    const figureOf = (asking: Asking): FigureAnswer => {
      const found = figures?.get(asking);
      if (found) return found;
      throw new Problem('internal', 'the figures could not be told');
    };
    return { missing: eachOf(missing, figureOf), away: eachOf(away, figureOf) };
  }

  /** Nothing for those who see no children. The list is short: all of it is read, and kept to the visitor's teams here. */
  async #now(visitor: Visitor): Promise<MissingNow | undefined> {
    if (!hasOneOf(visitor, seesChildren)) return undefined;
    const teams = await teamsOf(this.parts, visitor);
    const { list } = await this.queries.execute(
      new ListQuery({
        ...{ authority: visitor.authority, queue: queueOf('missing-now'), on: undefined, knownAt: undefined },
        filters: { stage: undefined, late: undefined, team: undefined, worker: undefined, school: undefined },
        ...{ sort: 'since', limit: 500, place: undefined },
      }),
    );
    const rows = (list?.rows ?? []).filter(
      ({ team }) => teams === undefined || (team !== undefined && teams.includes(team)),
    );
    await recordViewing(
      this.parts.database,
      visitor,
      title,
      rows.map(({ child }) => child),
    );
    return { rows, teams };
  }
}
