import { Controller, Get, Inject, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoDate as writeDate } from '../../../core/kernel/day.js';
import { londonDay } from '../../../core/kernel/instant.js';
import { isoDate } from '../../../core/events/event-type.js';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { Describes, json } from '../../http/operation.js';
import { parameters, readQuery } from '../../http/query.js';
import { settingSchema } from '../answer-schemas.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { SettingQuery, type SettingTold } from './setting.query.js';

const query = z.object({
  on: isoDate().optional().describe('The day on which policies are in force; today in London unless given.'),
  knownAt: parameters.knownAt,
  authority: parameters.authority,
});

@Controller('setting')
export class SettingController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(FIGURES_PARTS) private readonly parts: FiguresParts,
  ) {}

  @Get()
  @Describes({
    allows: ['read-figures', 'read-children', 'operate'],
    tag: 'Figures',
    summary:
      'What holds for the whole authority: policies in force, terms, bank holidays, clusters of schools, estimates, and what contradicts itself in them.',
    description:
      'All of it is set by events (policy-set, term-dates-published, bank-holidays-published and others) and known as at a time.',
    query,
    answers: { 200: json('The setting.', settingSchema) },
    problems: ['bad-query', 'authority-needed'],
  })
  async setting(@Req() request: FastifyRequest): Promise<SettingTold> {
    const { on, knownAt, authority: given } = readQuery(request, query);
    const authority = await authorityFor(this.parts.database.pool, callerOf(request), given);
    const day = on ?? writeDate(londonDay(Date.now()));
    return this.queries.execute(new SettingQuery(authority, day, knownAt));
  }
}
