import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Pattern } from '../../core/patterns/pattern.js';
import { ofWhichInWords, type PatternView } from '../../core/patterns/pattern-view.js';
import { patterns } from '../../core/patterns/patterns.generated.js';
import { windowOf } from '../figures/asking-of-request.js';
import { Describes, json } from '../http/operation.js';
import { readQuery } from '../http/query.js';
import { authorityOf, patternNamed } from './asked-pattern.js';
import { PatternQuery, type PatternAnswer } from './pattern.query.js';
import { PATTERNS_PARTS, type PatternsParts } from './patterns-parts.js';
import { patternSchema, patternsSchema, periodQuery } from './patterns.schemas.js';

const tag = 'Patterns';

/** A pattern in words. */
interface PatternListed extends Pick<
  PatternView,
  'title' | 'says' | 'indicator' | 'by' | 'about' | 'enough' | 'ofWhich'
> {
  readonly id: string;
  readonly source: string;
  /** What the key of a row is. */
  readonly key: string;
}

const listed = (pattern: Pattern): PatternListed => ({
  id: pattern.id,
  title: pattern.title,
  says: pattern.says,
  source: pattern.source,
  indicator: pattern.indicator.id,
  by: pattern.by.id,
  about: pattern.about,
  enough: pattern.enough,
  key: pattern.key.expected,
  ofWhich: ofWhichInWords(pattern),
});

@Controller('patterns')
export class PatternsController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PATTERNS_PARTS) private readonly parts: PatternsParts,
  ) {}

  @Get()
  @Describes({
    allows: ['read-figures', 'read-children', 'meet'],
    tag,
    summary: 'Every pattern: what is ranked, and what it is looked at for.',
    answers: { 200: json('The patterns.', patternsSchema) },
    problems: ['bad-query'],
  })
  list(@Req() request: FastifyRequest): { readonly items: readonly PatternListed[] } {
    readQuery(request, z.object({}));
    return { items: patterns.map(listed) };
  }

  @Get(':id')
  @Describes({
    allows: ['read-children', 'meet'],
    tag,
    summary: 'Who stands out in a period, with numbers large enough to mean something.',
    description:
      '`rule` says when a row stands out. Rows that do come first, then those ranked by share, then those with too few (`enough` is false). `found` of `of` add up to `all`; `low` to `high` is the 95% interval of `share`. What was taken further stays on its row until it is answered: as known at `knownAt`, or now. `knownAt` and `position` of the answer are those of the figures.',
    path: { id: 'The id of the pattern.' },
    query: periodQuery,
    answers: { 200: json('The pattern.', patternSchema) },
    problems: ['bad-query', 'authority-needed', 'not-found'],
  })
  async one(@Param('id') id: string, @Req() request: FastifyRequest): Promise<PatternAnswer> {
    const pattern = patternNamed(id);
    const { authority: named, from, to, knownAt } = readQuery(request, periodQuery);
    const authority = await authorityOf(request, this.parts, named);
    const when = windowOf(pattern.indicator, { from, to });
    return this.queries.execute(new PatternQuery({ authority, pattern, when, knownAt }));
  }
}
