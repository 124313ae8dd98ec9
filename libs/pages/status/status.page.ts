import { Controller, Get, Inject, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readQuery } from '../../shell/http/query.js';
import { QuarantineCountsQuery } from '../../shell/intake/quarantine/quarantine-counts.query.js';
import { SourcesOf } from '../../shell/intake/sources/sources-of.query.js';
import { ChecksQuery } from '../../shell/operations/checks.query.js';
import { CountingOf } from '../../shell/operations/counting-of.query.js';
import { ReadModelsOf } from '../../shell/operations/read-models-of.query.js';
import { counted } from '../frame/in-words.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { seesOperations } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import { statusView, type StatusView } from './status.view.js';

interface SumsView {
  readonly title: string;
  readonly well: boolean;
  readonly word: string;
  readonly says: string;
  readonly differs: readonly string[];
}

/** How everything stands, in plain sentences. */
@Controller('status')
export class StatusPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesOperations })
  @Render('status/status.njk')
  async show(@Req() request: FastifyRequest): Promise<StatusView> {
    readQuery(request, z.object({}));
    const { authority } = visitorOf(request);
    const [checks, counting, sources, { waiting }] = await Promise.all([
      this.queries.execute(new ChecksQuery()),
      this.queries.execute(new CountingOf(authority)),
      this.queries.execute(new SourcesOf(authority)),
      this.queries.execute(new QuarantineCountsQuery(authority)),
    ]);
    return statusView({ checks, counting, sources, waiting, now: this.parts.now() });
  }

  /** Asked for on its own, because everything is added up again. */
  @Get('sums')
  @Page({ allows: seesOperations })
  @Render('status/sums.njk')
  async sums(@Req() request: FastifyRequest): Promise<SumsView> {
    readQuery(request, z.object({}));
    const { authority } = visitorOf(request);
    const { differs } = await this.queries.execute(new ReadModelsOf(authority));
    const well = differs.length === 0;
    return {
      title: 'Is every count the sum of the rows behind it?',
      ...{ well, differs, word: well ? 'Well' : 'To be looked at' },
      says: well
        ? 'Yes: every count was added up again from its rows, and each is their sum.'
        : `No: ${counted(differs.length, 'measure')} do not add up. Count everything again; should that not help, tell whoever runs CareTally.`,
    };
  }
}
