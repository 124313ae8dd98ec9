import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoDate } from '../../core/kernel/day.js';
import { londonDay } from '../../core/kernel/instant.js';
import { dimensionOf, indicatorOf } from '../../shell/figures/asking-of-request.js';
import type { Asking } from '../../shell/figures/asking.js';
import { FigureQuery } from '../../shell/figures/figure/figure.query.js';
import { readQuery } from '../../shell/http/query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { seesFigures } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import { csvOf } from './csv.js';
import { csvMetadata } from './csvw.js';
import { asFile } from './send-file.js';
import type { Table } from './table.js';
import { monthsBefore, tidyFigures, tidyRowsOf, type TidyFigure } from './tidy-figures.js';
import { workbookOf } from './workbook.js';

const asked = z.object({ by: z.string().max(50).optional() });

/** Months in a file, the last complete one included. */
const monthsInFile = 24;

/** The figures of an indicator as files: tidy CSV in the layout of Explore Education Statistics, what it is, and Excel. */
@Controller('scorecard/:id')
export class FiguresFilesPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get('figures.csv')
  @Page({ allows: seesFigures })
  async csv(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const table = await this.#tableOf(id, request);
    asFile(reply, id, 'csv');
    return csvOf(table);
  }

  @Get('figures.csv-metadata.json')
  @Page({ allows: seesFigures })
  async metadata(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { by } = readQuery(request, asked);
    const indicator = indicatorOf(id);
    asFile(reply, `${id}.csv-metadata`, 'json');
    return csvMetadata(`${id}.csv`, tidyFigures(indicator, dimensionOf(indicator, by)?.id, []));
  }

  @Get('figures.xlsx')
  @Page({ allows: seesFigures })
  async excel(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const table = await this.#tableOf(id, request);
    asFile(reply, id, 'xlsx');
    return workbookOf(table);
  }

  /** Month by month: a date is asked for at the end of each. */
  async #tableOf(id: string, request: FastifyRequest): Promise<Table<TidyFigure>> {
    const { authority } = visitorOf(request);
    const indicator = indicatorOf(id);
    const by = dimensionOf(indicator, readQuery(request, asked).by);
    const rows: TidyFigure[] = [];
    for (const month of monthsBefore(londonDay(this.parts.now()), monthsInFile)) {
      const when = indicator.takes === 'date' ? { from: month.to, to: month.to } : month;
      const asking: Asking = { authority, indicator, when, by, knownAt: undefined };
      const { figure } = await this.queries.execute(new FigureQuery(asking));
      if (figure) rows.push(...tidyRowsOf(authority, isoDate(month.to), figure));
    }
    return tidyFigures(indicator, by?.id, rows);
  }
}
