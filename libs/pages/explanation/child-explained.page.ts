import { Controller, Get, Inject, Param, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ExplanationQuery } from '../../shell/figures/explanation/explanation.query.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { Page } from '../frame/page.js';
import { typedDates } from '../indicator/dates-asked.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesEveryChild } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import { childExplainedView, type ChildExplainedView } from './child-explained.view.js';
import { ofIndicator, readNumber } from './number-asked.js';

/** Why one child is, or is not, in a number. The child stands in the path: what is asked in a query is kept in logs. */
@Controller('scorecard/:id/explained/:child')
export class ChildExplainedPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesEveryChild })
  @Render('explanation/child-explained.njk')
  async show(
    @Param('id') id: string,
    @Param('child') child: string,
    @Req() request: FastifyRequest,
  ): Promise<ChildExplainedView> {
    const visitor = visitorOf(request);
    const of = ofIndicator(id, request, this.parts);
    const asked = { ...readQuery(request, z.object(typedDates)), list: 'numerator' as const };
    const read = await readNumber(this.queries, of, asked);
    if ('mistakes' in read) throw new Problem('bad-query', read.mistakes.map(({ says }) => says).join('; '));
    const told = await this.queries.execute(new ExplanationQuery(read.is.asking, child));
    if (told === undefined) throw new Problem('not-found', 'nothing is recorded of a child under this id');
    await recordViewing(this.parts.database, visitor, `${told.title}, explained`, [told.child]);
    return childExplainedView(read.is, told);
  }
}
