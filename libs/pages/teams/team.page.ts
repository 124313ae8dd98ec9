import { Controller, Get, Inject, Param, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notRecorded } from '../../core/counting/dimension.js';
import { parseDay } from '../../core/kernel/day.js';
import { FigureQuery } from '../../shell/figures/figure/figure.query.js';
import { cursorOf, placeOf } from '../../shell/figures/members/asked-of-members.js';
import { RollQuery } from '../../shell/figures/members/roll.query.js';
import { readQuery } from '../../shell/http/query.js';
import { everyRow, longestCursor } from '../../shell/queues/list/list-cursor.js';
import { ListQuery } from '../../shell/queues/list/list.query.js';
import { isDueSoon } from '../../shell/queues/teams/teams.query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren } from '../people/person-roles.js';
import { teamFor } from '../people/teams-of.js';
import { visitorOf } from '../people/visitor.js';
import { heldOn } from './held-children.js';
import { lateQueues, type TeamQueue } from './team-queues.js';
import { pageOfLists, type WholeList } from './page-of-lists.js';
import { shows, teamView, type HeldOfTeam, type TeamAsked, type TeamView } from './team.view.js';

const query = z.object({
  show: z.enum(shows).default('late'),
  on: z
    .string()
    .refine((text) => parseDay(text) !== undefined, { error: 'expected a date that exists, as YYYY-MM-DD' })
    .optional(),
  /** Of children. */
  cursor: z.string().max(longestCursor).optional(),
  /** Of rows, over every list. */
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, { error: 'expected the number of a page' })
    .transform(Number)
    .default(1),
});

const atOnce = 50;

/** The rows behind the numbers of one team. */
@Controller('teams/:team')
export class TeamPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  @Render('teams/team.njk')
  async show(@Param('team') named: string, @Req() request: FastifyRequest): Promise<TeamView> {
    const visitor = visitorOf(request);
    const { show, on: onGiven, cursor, page } = readQuery(request, query);
    const team = (await teamFor(this.parts, visitor, named)) ?? named;
    const on = (onGiven === undefined ? undefined : parseDay(onGiven)) ?? todayOf(this.parts);
    const asked: TeamAsked = { team, on, show, onGiven };
    const { authority } = visitor;
    const { held, knownAt } = await this.#held(authority, asked, cursor);
    const lists = pageOfLists(show === 'held' ? [] : await this.#lists(authority, asked), page, atOnce);
    const children = [...(held?.children ?? []), ...lists.shown.flatMap(({ rows }) => rows)];
    await recordViewing(
      this.parts.database,
      visitor,
      `Team ${team}`,
      children.map(({ child }) => child),
    );
    return teamView(asked, lists, held, knownAt);
  }

  async #lists(authority: string, asked: TeamAsked): Promise<readonly WholeList[]> {
    const lists: WholeList[] = [];
    for (const each of lateQueues) lists.push(await this.#list(authority, each, asked));
    return lists;
  }

  async #list(authority: string, each: TeamQueue, { team, on, show }: TeamAsked): Promise<WholeList> {
    const filters = { team: team === notRecorded ? null : team, late: show === 'late' };
    const { list } = await this.queries.execute(
      new ListQuery({
        ...{ authority, queue: each.queue, on, sort: 'urgency', limit: everyRow },
        ...{ knownAt: undefined, place: undefined },
        filters: { ...filters, stage: undefined, worker: undefined, school: undefined },
      }),
    );
    const rows = list?.rows ?? [];
    return { ...each, rows: show === 'due' ? rows.filter((row) => isDueSoon(row, on)) : rows };
  }

  async #held(
    authority: string,
    { team, on, show }: TeamAsked,
    cursor: string | undefined,
  ): Promise<{ readonly held: HeldOfTeam | undefined; readonly knownAt: string | null }> {
    const everyPage = { asking: heldOn(authority, on), list: 'numerator', key: team } as const;
    const place = placeOf(show === 'held' ? cursor : undefined, everyPage);
    const { figure } = await this.queries.execute(new FigureQuery(everyPage.asking, [], place?.position));
    const knownAt = figure?.knownAt ?? null;
    if (show !== 'held') return { held: undefined, knownAt };
    const total = figure?.breakdown?.find(({ key }) => key === team)?.numerator ?? 0;
    const { children, next } = await this.queries.execute(
      new RollQuery(everyPage.asking, 'numerator', team, place, atOnce),
    );
    const cursorOfNext = next && cursorOf(next, everyPage);
    return { held: { children, total, next: cursorOfNext, first: place === undefined }, knownAt };
  }
}
