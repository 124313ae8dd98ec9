import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Indicator } from '../../core/counting/definition.js';
import type { Dimension } from '../../core/counting/dimension.js';
import { dimensionOf, indicatorOf } from '../../shell/figures/asking-of-request.js';
import { readQuery } from '../../shell/http/query.js';
import { Page } from '../frame/page.js';
import { askSeries, askTerms } from '../indicator/ask-series.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { seesFigures } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import { csvMetadata } from './csvw.js';
import { periodsInFile } from './periods-in-file.js';
import { asCsvFile, asExcelFile, asFile } from './send-file.js';
import type { Table } from './table.js';
import { tidyFigures, type TidyFigure } from './tidy-figures.js';
import { tidyMetadata } from './tidy-metadata.js';
import { tidyRows } from './tidy-rows.js';

const filesAsked = z.object({ by: z.string().max(50).optional() });

interface Asked {
  readonly indicator: Indicator;
  readonly by: Dimension | undefined;
}

const askedIn = (id: string, request: FastifyRequest): Asked => {
  const indicator = indicatorOf(id);
  return { indicator, by: dimensionOf(indicator, readQuery(request, filesAsked).by) };
};

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
    return asCsvFile(reply, id, await this.#tableOf(request, askedIn(id, request)));
  }

  /** Goes with the CSV file where Explore Education Statistics takes it. */
  @Get('figures.meta.csv')
  @Page({ allows: seesFigures })
  columns(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { indicator, by } = askedIn(id, request);
    return asCsvFile(reply, `${id}.meta`, tidyMetadata(indicator, by));
  }

  @Get('figures.csv-metadata.json')
  @Page({ allows: seesFigures })
  metadata(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { indicator, by } = askedIn(id, request);
    asFile(reply, `${id}.csv-metadata`, 'json');
    return csvMetadata(`${id}.csv`, tidyFigures(indicator, by, []));
  }

  @Get('figures.xlsx')
  @Page({ allows: seesFigures })
  async excel(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return asExcelFile(reply, id, await this.#tableOf(request, askedIn(id, request)));
  }

  /** All of one state of the log: what is counted at a date is asked for at the end of each month. */
  async #tableOf(request: FastifyRequest, { indicator, by }: Asked): Promise<Table<TidyFigure>> {
    const { authority } = visitorOf(request);
    const today = todayOf(this.parts);
    const of = { authority, knownAt: undefined };
    const periods = periodsInFile(indicator, today, await askTerms(this.queries, of, today));
    const series = periods.map(({ when }) => when);
    const times = periods.map(({ time }) => time);
    const [told] = await askSeries(this.queries, of, [{ indicator, series, by }]);
    return tidyFigures(indicator, by, told === undefined ? [] : tidyRows(authority, told, times));
  }
}
