import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Client } from '../../platform/database.js';
import type { Asking } from '../asking.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { stateAt, stateBy, type State } from '../../known-at/state.js';
import { FigureQuery, type FigureFound } from './figure.query.js';
import { reckonFigure } from './reckon.js';
import { questionOf, tagOf } from './tag.js';

/** Whether it is worth asking first where the rows stand: else the figure itself says so, in one round trip less. */
const mayBeKnown = ({ asking, held }: FigureQuery, question: string, { answers }: FiguresParts): boolean =>
  asking.knownAt !== undefined || held.length > 0 || answers.knows(question);

const stateAsked = async (
  client: Client,
  { asking: { authority, knownAt }, position }: FigureQuery,
  mayBeKnown: boolean,
): Promise<State | undefined> => {
  if (position !== undefined) return stateBy(client, authority, position);
  return mayBeKnown ? stateAt(client, authority, knownAt) : undefined;
};

/** Asked by a position, it is as known then: not of whatever is counted meanwhile. */
const heldTo = ({ asking, position }: FigureQuery, asked: State | undefined): Asking =>
  position === undefined ? asking : { ...asking, knownAt: asking.knownAt ?? asked?.recordedAt };

@QueryHandler(FigureQuery)
export class FigureHandler implements IQueryHandler<FigureQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  execute(query: FigureQuery): Promise<FigureFound> {
    const { asking, held } = query;
    const { database, answers, digest } = this.parts;
    const question = questionOf(asking);
    const answer = async (client: Client): Promise<FigureFound> => {
      const asked = await stateAsked(client, query, mayBeKnown(query, question, this.parts));
      if (asked !== undefined) {
        const tag = tagOf(asking, asked, digest);
        if (held.includes(tag)) return { tag, figure: undefined };
        const figure = answers.get(question, tag);
        if (figure !== undefined) return { tag, figure };
      }
      const { state, figure } = await reckonFigure(client, heldTo(query, asked), asked, this.parts);
      const tag = tagOf(asking, state, digest);
      // While definitions change, what was known then depends on which children the rows are from.
      if (figure.recalculating === undefined) answers.keep(question, tag, figure);
      return { tag, figure };
    };
    return database.withAuthority(asking.authority, answer, { keepPlans: true });
  }
}
