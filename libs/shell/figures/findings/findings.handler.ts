import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { liveState } from '../../known-at/state.js';
import { FindingsQuery, type FindingOfChild, type FindingsPage } from './findings.query.js';

/** What will only contradict itself on a day to come (an open record at the 18th birthday) is no finding yet. */
const findingsText = `
  select f.child, f.finding, f.kind, f.on_day as "on", f.detail, f.events from tallies.finding f
  where f.authority = $1
    and f.generation = (select generation from tallies.generation where authority = $1 and state = 'live')
    and (f.child, f.finding) > ($2, $3) and ($4::text is null or f.kind = $4)
    and (f.on_day is null or f.on_day <= current_date)
  order by f.child, f.finding limit $5`;

@QueryHandler(FindingsQuery)
export class FindingsHandler implements IQueryHandler<FindingsQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  execute({ authority, kind, after, limit }: FindingsQuery): Promise<FindingsPage> {
    return this.parts.database.withAuthority(authority, async (client) => {
      const { position } = await liveState(client, authority);
      const { rows } = await client.query<FindingOfChild & { readonly finding: number }>({
        name: 'list-findings',
        text: findingsText,
        values: [authority, after?.child ?? '', after?.finding ?? -1, kind ?? null, limit + 1],
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        position,
        items: page.map(({ finding: _number, ...told }) => told),
        next: rows.length > limit && last ? { child: last.child, finding: last.finding } : undefined,
      };
    });
  }
}
