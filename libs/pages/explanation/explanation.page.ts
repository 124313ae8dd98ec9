import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { indicatorOf } from '../../shell/figures/asking-of-request.js';
import { ExplanationQuery } from '../../shell/figures/explanation/explanation.query.js';
import { placeOf } from '../../shell/figures/members/asked-of-members.js';
import { readQuery } from '../../shell/http/query.js';
import { hrefs } from '../frame/hrefs.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesEveryChild } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import {
  explainedAsked,
  readChildForm,
  rowsOnPage,
  type ExplainedAsked,
  type Refused,
} from './explained-asked.js';
import { explanationView, mistakenView, type ToldOfNumber } from './explanation.view.js';
import { isLeftOut, tellLeftOut, withReasons } from './left-out.js';
import { datesAddress, ofIndicator, readNumber, type NumberRead } from './number-asked.js';
import { entryOf, tellNumber } from './tell-number.js';

/** "Fifteen what?": a number, what it is made of, and every row behind it. */
@Controller('scorecard/:id/explained')
export class ExplanationPage {
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
    await this.#show(id, request, reply, readQuery(request, explainedAsked));
  }

  /** Why one child counts, or does not, has an address of its own; of a child nobody knows it is asked again. */
  @Post()
  @Page({ allows: seesEveryChild })
  async ask(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { child, asked } = readChildForm(body);
    const read = await this.#read(id, request, asked);
    if ('mistakes' in read) return this.#show(id, request, reply, asked);
    const says = await this.#refusalOf(read.is, child);
    if (says !== undefined) return this.#show(id, request, reply, asked, { child, says });
    return reply.redirect(hrefs.explainChild(id, child, datesAddress(read.is)), 303);
  }

  async #refusalOf({ asking }: NumberRead, child: string): Promise<string | undefined> {
    if (child === '') return 'Enter the local id of a child';
    const told = await this.queries.execute(new ExplanationQuery(asking, child));
    return told ? undefined : 'Nothing is recorded of a child under this id';
  }

  #read(id: string, request: FastifyRequest, asked: ExplainedAsked) {
    return readNumber(this.queries, ofIndicator(id, request, this.parts), asked);
  }

  async #show(
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    asked: ExplainedAsked,
    refused?: Refused,
  ): Promise<void> {
    const read = await this.#read(id, request, asked);
    const view =
      'is' in read
        ? explanationView(await this.#told(request, read.is, asked), asked, refused)
        : mistakenView(indicatorOf(id), asked, read.mistakes);
    if (refused !== undefined || 'mistakes' in read) void reply.code(400);
    await reply.view('explanation/explanation.njk', view);
  }

  /** All that is shown, once it is written down who is about to see which children. */
  async #told(
    request: FastifyRequest,
    read: NumberRead,
    { size, cursor }: ExplainedAsked,
  ): Promise<ToldOfNumber> {
    const told = await tellNumber(this.queries, read, placeOf(cursor, read), rowsOnPage[size]);
    const rows = await withReasons(this.queries, read, told.page.items);
    const beside = cursor === undefined && !isLeftOut(read.list);
    const leftOut = beside ? await tellLeftOut(this.queries, read, told.figure) : [];
    const shown = [...rows, ...leftOut.flatMap((part) => part.shown)];
    await recordViewing(
      this.parts.database,
      visitorOf(request),
      `${told.page.title}, explained`,
      shown.map(({ member }) => member.child),
    );
    return {
      entry: await entryOf(this.queries, told.page.indicator),
      read,
      size,
      cursor,
      told,
      rows,
      leftOut,
    };
  }
}
