import { Controller, Get, Inject, Render, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Indicator } from '../../core/counting/definition.js';
import { indicators } from '../../core/indicators/indicators.generated.js';
import { readQuery } from '../../shell/http/query.js';
import { Page } from '../frame/page.js';
import { askSeries, askTerms } from '../indicator/ask-series.js';
import { readClose, typedDates } from '../indicator/dates-asked.js';
import { seriesUpTo, valuesRead } from '../indicator/series.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { seesFigures } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import { families, foldOf, inFamily, type Family } from './families.js';
import { emptyScorecard, scorecardView, type ScorecardView } from './scorecard.view.js';

const ids = families.map(({ id }) => id);

const scorecardAsked = z.object({
  on: typedDates.on,
  known: typedDates.known,
  /** One family; all of them where the choice is left at "every family". */
  family: z
    .enum(['', ...ids])
    .transform((id) => (id === '' ? undefined : id))
    .optional(),
});

const chosen = (family: string | undefined): readonly Family[] =>
  families.filter(({ id }) => family === undefined || id === family);

/** What all families together only count: nothing is asked of it. */
const foldedOf = (shown: readonly Family[]): readonly Indicator[] =>
  shown.flatMap((family) =>
    inFamily(family, indicators).filter(({ id }) => foldOf(family, id) !== undefined),
  );

/** Every indicator beside what it was: what a director looks at on a Monday morning. */
@Controller('scorecard')
export class ScorecardPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesFigures })
  @Render('scorecard/scorecard.njk')
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScorecardView> {
    const { authority } = visitorOf(request);
    const asked = readQuery(request, scorecardAsked);
    const read = readClose(asked, todayOf(this.parts));
    if ('mistakes' in read) {
      void reply.code(400);
      return emptyScorecard(asked, read.mistakes);
    }
    const { when, knownAt } = read.is;
    // Which terms are over is of the calendar: it is asked as known today, whatever the figures are asked as known on.
    const terms = await askTerms(this.queries, { authority, knownAt: undefined }, when.to);
    const shown = chosen(asked.family);
    const folded = asked.family === undefined ? foldedOf(shown) : [];
    const wanted = shown
      .flatMap((family) => inFamily(family, indicators))
      .filter((indicator) => !folded.includes(indicator))
      .map((indicator) => ({ indicator, series: seriesUpTo(indicator, when.to, valuesRead, terms) }));
    const told = await askSeries(this.queries, { authority, knownAt }, wanted);
    return scorecardView({ told, folded, families: shown, close: when.to, terms, asked });
  }
}
