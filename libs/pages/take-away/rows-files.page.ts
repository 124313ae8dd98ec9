import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { everyRow } from '../../shell/queues/list/list-cursor.js';
import { ListQuery } from '../../shell/queues/list/list.query.js';
import type { RowTold } from '../../shell/queues/list/show-row.js';
import { readQuery } from '../../shell/http/query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren } from '../people/person-roles.js';
import { teamFor } from '../people/teams-of.js';
import { visitorOf } from '../people/visitor.js';
import { listAsked, queueAsked } from '../queue/queue-asked.js';
import { rowsTable } from './rows-table.js';
import { asCsvFile, asExcelFile } from './send-file.js';
import type { Table } from './table.js';

/** The rows of a tracking queue as files: what the page shows, every page of it. */
@Controller('lists/:id')
export class RowsFilesPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get('rows.csv')
  @Page({ allows: seesChildren })
  async csv(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return asCsvFile(reply, id, await this.#tableOf(id, request));
  }

  @Get('rows.xlsx')
  @Page({ allows: seesChildren })
  async excel(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return asExcelFile(reply, id, await this.#tableOf(id, request));
  }

  async #tableOf(id: string, request: FastifyRequest): Promise<Table<RowTold>> {
    const visitor = visitorOf(request);
    const queue = queueOf(id);
    const asked = readQuery(request, queueAsked);
    const team = await teamFor(this.parts, visitor, asked.team);
    const everyPage = { ...listAsked(visitor.authority, queue, { ...asked, team }), limit: everyRow };
    const { list } = await this.queries.execute(new ListQuery({ ...everyPage, place: undefined }));
    const rows = list?.rows ?? [];
    const children = rows.map(({ child }) => child);
    await recordViewing(this.parts.database, visitor, `${queue.title}, as a file`, children);
    return rowsTable(queue, rows);
  }
}
