import { Controller, Get, Param, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Describes, json } from '../http/operation.js';
import { readQuery } from '../http/query.js';
import { catalogueSchema, entrySchema } from './answer-schemas.js';
import { indicatorOf } from './asking-of-request.js';
import { CatalogueQuery, type CatalogueEntry } from './catalogue/catalogue.query.js';

const nothing = z.object({});

/** What can be asked for. */
@Controller('indicators')
export class IndicatorsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Describes({
    allows: ['read-figures', 'read-children'],
    tag: 'Figures',
    summary: 'Every indicator: what it counts, in words.',
    answers: { 200: json('The catalogue.', catalogueSchema) },
    problems: ['bad-query'],
  })
  async list(@Req() request: FastifyRequest): Promise<{ readonly items: readonly CatalogueEntry[] }> {
    readQuery(request, nothing);
    return { items: await this.queries.execute(new CatalogueQuery()) };
  }

  @Get(':id')
  @Describes({
    allows: ['read-figures', 'read-children'],
    tag: 'Figures',
    summary: 'One indicator: what it counts, in words.',
    path: { id: 'The id of the indicator.' },
    answers: { 200: json('Its entry in the catalogue.', entrySchema) },
    problems: ['bad-query', 'not-found'],
  })
  async one(@Param('id') id: string, @Req() request: FastifyRequest): Promise<CatalogueEntry | undefined> {
    readQuery(request, nothing);
    const [entry] = await this.queries.execute(new CatalogueQuery(indicatorOf(id).id));
    return entry;
  }
}
