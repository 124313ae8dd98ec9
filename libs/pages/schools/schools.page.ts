import { Controller, Get, Inject, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { readQuery } from '../../shell/http/query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { seesChildren } from '../people/person-roles.js';
import { teamsSeen } from '../people/teams-of.js';
import { visitorOf } from '../people/visitor.js';
import { schoolsAsked } from './school-address.js';
import { tellSchools } from './schools-told.js';
import { schoolsView, type SchoolsView } from './schools.view.js';

/** Personal education plans held and not signed off, by school and cluster. No child is named on it. */
@Controller('peps-by-school')
export class SchoolsPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  @Render('schools/schools.njk')
  async show(@Req() request: FastifyRequest): Promise<SchoolsView> {
    const visitor = visitorOf(request);
    const { cluster, team: asked } = readQuery(request, schoolsAsked);
    const { own, team } = await teamsSeen(this.parts, visitor, asked);
    const { authority } = visitor;
    const told = await tellSchools(this.queries, { authority, today: todayOf(this.parts), team });
    return schoolsView(told, { cluster, seesRows: own === undefined });
  }
}
