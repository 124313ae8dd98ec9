import { Controller, Get, Inject, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoDate } from '../../core/kernel/day.js';
import { ManyFiguresQuery } from '../../shell/figures/query/many-figures.query.js';
import { SettingQuery } from '../../shell/figures/setting/setting.query.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { ListQuery, type ListTold } from '../../shell/queues/list/list.query.js';
import { Page } from '../frame/page.js';
import { monthAsked, monthParameter, type Month } from '../months/asked-month.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren } from '../people/person-roles.js';
import { teamsSeen } from '../people/teams-of.js';
import { visitorOf, type Visitor } from '../people/visitor.js';
import { clockGroup, stagesInOrder, type ClockGroup, type InterviewStage } from './interview-clock.js';
import { interviewAskings, type InterviewTold } from './interview-figures.js';
import { returnInterviewsView, type ReturnInterviewsView } from './return-interviews.view.js';

const title = 'Return interviews';
const queue = queueOf('return-interviews');
/** Of one stage, on this page: those that can still be in time, and the first of the rest. All of them are on the list. */
const rowsInTime = 100;
const rowsLate = 10;

const queryAsked = z.object({ month: monthParameter, team: z.string().max(200).optional() });

interface Clock {
  readonly groups: readonly ClockGroup[];
  readonly first: ListTold;
}

/** Return interviews: what became of the returns of a month, and whose hours run now. */
@Controller('return-interviews')
export class ReturnInterviewsPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  @Render('return-interviews/return-interviews.njk')
  async show(@Req() request: FastifyRequest): Promise<ReturnInterviewsView> {
    const visitor = visitorOf(request);
    const asked = readQuery(request, queryAsked);
    const today = todayOf(this.parts);
    const month = monthAsked(asked.month, today);
    const { own, team } = await teamsSeen(this.parts, visitor, asked.team);
    const figures = await this.#figures(visitor, month, own === undefined);
    const { groups, first } = await this.#clock(visitor, team);
    await recordViewing(
      this.parts.database,
      visitor,
      title,
      groups.flatMap(({ rows }) => rows.map(({ child }) => child)),
    );
    const { asOf, knownAt } = first;
    return returnInterviewsView({ month, today: isoDate(today), figures, groups, asOf, knownAt, team });
  }

  async #figures({ authority }: Visitor, month: Month, seesRows: boolean): Promise<readonly InterviewTold[]> {
    const askings = interviewAskings(authority, month, await this.#hours(authority, month));
    const { figures } = await this.queries.execute(
      new ManyFiguresQuery(
        askings.map(({ asking }) => asking),
        title,
      ),
    );
    return askings.map((question) => {
      const figure = figures?.get(question.asking);
      if (figure) return { question, figure, month, seesRows };
      throw new Problem('internal', 'the figures could not be told');
    });
  }

  /** Clock hours after a return, as the authority has set them. */
  async #hours(authority: string, { to }: Month): Promise<number> {
    const { policies } = await this.queries.execute(new SettingQuery(authority, isoDate(to), undefined));
    return Number(policies.find(({ policy }) => policy === 'return-interview-hours')?.value);
  }

  async #clock(visitor: Visitor, team: string | undefined): Promise<Clock> {
    const lists = new Map<InterviewStage, ListTold>();
    for (const stage of stagesInOrder) lists.set(stage, await this.#stage(visitor, stage, team));
    const [first] = lists.values();
    if (first === undefined) throw new Error('a list without stages is none');
    return { first, groups: [...lists].map(([stage, list]) => clockGroup(queue, stage, list, team)) };
  }

  async #stage({ authority }: Visitor, stage: string, team: string | undefined): Promise<ListTold> {
    const { list } = await this.queries.execute(
      new ListQuery({
        ...{ authority, queue, on: undefined, knownAt: undefined, sort: 'urgency' },
        ...{ limit: queue.stages[stage]?.late === true ? rowsLate : rowsInTime, place: undefined },
        filters: { stage, team, late: undefined, worker: undefined, school: undefined },
      }),
    );
    if (list) return list;
    throw new Problem('internal', 'the list could not be told');
  }
}
