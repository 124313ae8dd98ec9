import { Controller, Get, Inject, Param, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FindingCountsQuery } from '../../shell/figures/findings/finding-counts.query.js';
import { FindingsQuery } from '../../shell/figures/findings/findings.query.js';
import { ParkedQuery } from '../../shell/figures/findings/parked.query.js';
import { fromCursor } from '../../shell/http/cursor.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { QuarantineCountsQuery } from '../../shell/intake/quarantine/quarantine-counts.query.js';
import { SourcesOf } from '../../shell/intake/sources/sources-of.query.js';
import { CountingOf } from '../../shell/operations/counting-of.query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesOperations, type PersonRole } from '../people/person-roles.js';
import { hasOneOf, visitorOf } from '../people/visitor.js';
import {
  contradictionsView,
  notCountedView,
  type ContradictionsView,
  type NotCountedView,
} from './children.view.js';
import { dataQualityView, type DataQualityView } from './data-quality.view.js';

/** Whose work it is to put records right; an operator keeps the machine and sees no child. */
const seesWhose = ['analyst', 'manager'] as const satisfies readonly PersonRole[];

const rowsAtOnce = 100;
const placeSchema = z.strictObject({ child: z.string().max(200), finding: z.int() });
const contradictionsAsked = z.object({ after: z.string().max(1_000).optional() });

/** What is wrong with the data: what could not be taken, what contradicts itself, what has gone silent. */
@Controller('data-quality')
export class DataQualityPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesOperations })
  @Render('data-quality/data-quality.njk')
  async show(@Req() request: FastifyRequest): Promise<DataQualityView> {
    readQuery(request, z.object({}));
    const visitor = visitorOf(request);
    const { authority } = visitor;
    const [quarantine, findings, sources, counting] = await Promise.all([
      this.queries.execute(new QuarantineCountsQuery(authority)),
      this.queries.execute(new FindingCountsQuery(authority)),
      this.queries.execute(new SourcesOf(authority)),
      this.queries.execute(new CountingOf(authority)),
    ]);
    const { parked, countedTo } = counting;
    const seesChildren = hasOneOf(visitor, seesWhose);
    const now = this.parts.now();
    return dataQualityView({ quarantine, findings, sources, parked, countedTo, now, seesChildren });
  }

  @Get('contradictions/:kind')
  @Page({ allows: seesWhose })
  @Render('data-quality/contradictions.njk')
  async contradictions(
    @Param('kind') kind: string,
    @Req() request: FastifyRequest,
  ): Promise<ContradictionsView> {
    const { after } = readQuery(request, contradictionsAsked);
    const visitor = visitorOf(request);
    const { authority } = visitor;
    const place = after === undefined ? undefined : fromCursor(after, placeSchema);
    const [page, counts, { countedTo }] = await Promise.all([
      this.queries.execute(new FindingsQuery(authority, kind, place, rowsAtOnce)),
      this.queries.execute(new FindingCountsQuery(authority)),
      this.queries.execute(new CountingOf(authority)),
    ]);
    const count = counts.find((each) => each.kind === kind);
    if (count === undefined) throw new Problem('not-found', 'no record contradicts itself in this way');
    const children = page.items.map(({ child }) => child);
    await recordViewing(this.parts.database, visitor, 'Contradictions in records', children);
    return contradictionsView(count, page, countedTo);
  }

  @Get('not-counted')
  @Page({ allows: seesWhose })
  @Render('data-quality/not-counted.njk')
  async notCounted(@Req() request: FastifyRequest): Promise<NotCountedView> {
    readQuery(request, z.object({}));
    const visitor = visitorOf(request);
    const parked = await this.queries.execute(new ParkedQuery(visitor.authority));
    const children = parked.map(({ child }) => child);
    await recordViewing(this.parts.database, visitor, 'Children who could not be counted', children);
    return notCountedView(parked);
  }
}
