import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { indicatorOf } from '../../shell/figures/asking-of-request.js';
import { readQuery } from '../../shell/http/query.js';
import { everyRow, figureBy } from '../explanation/tell-number.js';
import { ofIndicator, type NumberRead } from '../explanation/number-asked.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesEveryChild } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import { asKnownAsked, readTwo, type TwoRead } from './as-known-asked.js';
import {
  asKnownView,
  mistakenAsKnown,
  rowsOnPage,
  type AsKnownTold,
  type KnownTold,
} from './as-known.view.js';
import { differenceBetween } from './difference.js';
import { unitsOfList } from './units-of-list.js';
import { memberOf, whatChanged } from './what-changed-it.js';

/** One number as known on two days, and every unit of what lies between. */
@Controller('scorecard/:id/as-known')
export class AsKnownPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesEveryChild })
  async show(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visitor = visitorOf(request);
    const asked = readQuery(request, asKnownAsked);
    const of = ofIndicator(id, request, this.parts);
    const read = await readTwo(this.queries, of, asked);
    if ('mistakes' in read) {
      const view = mistakenAsKnown(indicatorOf(id), asked, read.mistakes);
      return reply.code(400).view('as-known/as-known.njk', view);
    }
    const told = await this.#told(read.is, asked.page);
    const children = told.changes.map(({ changed }) => memberOf(changed).child);
    await recordViewing(
      this.parts.database,
      visitor,
      `${told.then.page.title}, as known on two days`,
      children,
    );
    return reply.view('as-known/as-known.njk', asKnownView(told, asked));
  }

  /** The number and its rows, both of one position of the log. */
  async #known(asked: NumberRead): Promise<KnownTold> {
    const { page, rows } = await everyRow(this.queries, asked);
    const figure = await figureBy(this.queries, asked, page.position);
    return { page, figure, units: unitsOfList(asked.asking.indicator, asked.list, rows) };
  }

  async #told(read: TwoRead, pageNumber: number): Promise<AsKnownTold> {
    const then = await this.#known(read.then);
    const now = await this.#known(read.now);
    const difference = differenceBetween(then.units, now.units);
    const from = (pageNumber - 1) * rowsOnPage;
    const shown = difference.changed.slice(from, from + rowsOnPage);
    const between = { after: then.page.position, upTo: now.page.position };
    const because = await whatChanged(this.queries, read.now.asking, shown, between);
    const changes = shown.flatMap((changed, at) => {
      const why = because[at];
      return why === undefined ? [] : [{ changed, because: why }];
    });
    return { read, then, now, difference, changes, from };
  }
}
