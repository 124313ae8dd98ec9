import { Controller, Get, Inject, Param, Render, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Indicator } from '../../core/counting/definition.js';
import { dimensionOf, indicatorOf } from '../../shell/figures/asking-of-request.js';
import { CatalogueQuery, type CatalogueEntry } from '../../shell/figures/catalogue/catalogue.query.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { seesEveryChild, seesFigures } from '../people/person-roles.js';
import { hasOneOf, visitorOf } from '../people/visitor.js';
import { askSeries, askTerms } from './ask-series.js';
import { readDates, typedDates, typedText } from './dates-asked.js';
import { indicatorView, mistakenIndicator, type IndicatorView } from './indicator.view.js';
import { latest, seriesUpTo, valuesRead } from './series.js';

const indicatorAsked = z.object({ ...typedDates, by: typedText });

/** One indicator: its figure and what that is made of, how it has gone, and the definition it is counted by. */
@Controller('scorecard/:id')
export class IndicatorPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesFigures })
  @Render('indicator/indicator.njk')
  async show(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorView> {
    const visitor = visitorOf(request);
    const asked = readQuery(request, indicatorAsked);
    const indicator = indicatorOf(id);
    const by = dimensionOf(indicator, asked.by);
    const entry = await this.#entryOf(indicator);
    const today = todayOf(this.parts);
    // Which terms are over is of the calendar: it is asked as known today, whatever the figure is asked as known on.
    const terms = await askTerms(this.queries, { authority: visitor.authority, knownAt: undefined }, today);
    const read = readDates(indicator, asked, latest(indicator, today, terms));
    if ('mistakes' in read) {
      void reply.code(400);
      return mistakenIndicator({ indicator, entry, asked }, read.mistakes);
    }
    const { when, knownAt } = read.is;
    const series = seriesUpTo(indicator, when.to, valuesRead, terms);
    const [main, drawn] = await askSeries(this.queries, { authority: visitor.authority, knownAt }, [
      { indicator, series: [when], by },
      { indicator, series },
    ]);
    const [figure] = main?.figures ?? [];
    if (figure === undefined || drawn === undefined) throw new Problem('internal', 'no figure could be told');
    const listsChildren = hasOneOf(visitor, seesEveryChild);
    return indicatorView({ indicator, entry, asked, by, when, terms, figure, drawn, listsChildren });
  }

  async #entryOf({ id }: Indicator): Promise<CatalogueEntry> {
    const [entry] = await this.queries.execute(new CatalogueQuery(id));
    if (entry) return entry;
    throw new Problem('internal', 'the definition could not be told');
  }
}
