import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { ParkedQuery, type ParkedChild } from './parked.query.js';

/** Faults are few; should they not be, the first thousand say enough. */
const parkedText = `
  select p.child, p.counted_up_to as "countedUpTo", p.failed_at as "failedAt", p.reason, p.parked_at as "parkedAt"
  from tallies.parked p where p.authority = $1
    and p.generation = (select generation from tallies.generation where authority = $1 and state = 'live')
  order by p.child limit 1000`;

@QueryHandler(ParkedQuery)
export class ParkedHandler implements IQueryHandler<ParkedQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  execute({ authority }: ParkedQuery): Promise<readonly ParkedChild[]> {
    return this.parts.database.withAuthority(
      authority,
      async (client) => (await client.query<ParkedChild>(parkedText, [authority])).rows,
    );
  }
}
