import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { FindingCountsQuery, type FindingCount } from './finding-counts.query.js';

/** Of exactly the findings that are listed one by one. */
const countsText = `
  select f.kind, count(*)::int as findings, count(distinct f.child)::int as children from tallies.finding f
  where f.authority = $1
    and f.generation = (select generation from tallies.generation where authority = $1 and state = 'live')
    and (f.on_day is null or f.on_day <= current_date)
  group by f.kind order by findings desc, f.kind`;

@QueryHandler(FindingCountsQuery)
export class FindingCountsHandler implements IQueryHandler<FindingCountsQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  execute({ authority }: FindingCountsQuery): Promise<readonly FindingCount[]> {
    return this.parts.database.withAuthority(
      authority,
      async (client) => (await client.query<FindingCount>(countsText, [authority])).rows,
    );
  }
}
