import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { stateAt } from '../known-at/state.js';
import { FigureQuery, type FigureFound } from './figure.query.js';
import { reckonFigure } from './reckon.js';
import { tagOf } from './tag.js';

@QueryHandler(FigureQuery)
export class FigureHandler implements IQueryHandler<FigureQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  execute({ asking, held }: FigureQuery): Promise<FigureFound> {
    const { database, answers, digest } = this.parts;
    return database.withAuthority(asking.authority, async (client) => {
      const asked = await stateAt(client, asking.authority, asking.knownAt);
      const wanted = tagOf(asking, asked, digest);
      if (held.includes(wanted)) return { tag: wanted, figure: undefined };
      const known = answers.get(wanted);
      if (known !== undefined) return { tag: wanted, figure: known };
      const { state, figure } = await reckonFigure(client, asking, asked, this.parts);
      const tag = tagOf(asking, state, digest);
      // While definitions change, what was known then depends on which children the rows are from.
      if (figure.recalculating === undefined) answers.keep(tag, figure);
      return { tag, figure };
    });
  }
}
