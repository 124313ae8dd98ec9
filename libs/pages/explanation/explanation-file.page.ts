import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Member } from '../../shell/figures/members/members.query.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesEveryChild } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import { asCsvFile, asExcelFile } from '../take-away/send-file.js';
import type { Table } from '../take-away/table.js';
import { numberAsked, ofIndicator, readNumber } from './number-asked.js';
import { rowsTable } from './rows-table.js';
import { everyRow } from './tell-number.js';

/** The rows behind a number as a file: those of every page. */
@Controller('scorecard/:id')
export class ExplanationFilePage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get('explained.csv')
  @Page({ allows: seesEveryChild })
  async csv(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { name, table } = await this.#told(id, request);
    return asCsvFile(reply, name, table);
  }

  @Get('explained.xlsx')
  @Page({ allows: seesEveryChild })
  async excel(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, table } = await this.#told(id, request);
    return asExcelFile(reply, name, table);
  }

  /** The rows, once it is written down who takes which children away. */
  async #told(id: string, request: FastifyRequest): Promise<{ name: string; table: Table<Member> }> {
    const visitor = visitorOf(request);
    const of = ofIndicator(id, request, this.parts);
    const read = await readNumber(this.queries, of, readQuery(request, numberAsked));
    if ('mistakes' in read) throw new Problem('bad-query', read.mistakes.map(({ says }) => says).join('; '));
    const { page, rows } = await everyRow(this.queries, read.is);
    const children = rows.map(({ child }) => child);
    await recordViewing(this.parts.database, visitor, `${page.title}, explained, as a file`, children);
    return { name: `${id}-${read.is.list}`, table: rowsTable(read.is.asking, page, rows) };
  }
}
