import { createHash } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { stateAt, type State } from '../../known-at/state.js';
import type { Client } from '../../platform/database.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { askedTogether, type AskedOfAuthority, type AskedTogether } from './asked-together.js';
import { ManyFiguresQuery, type ManyFiguresFound } from './many-figures.query.js';
import { reckonMany } from './reckon-many.js';

const stateOf = (client: Client, { authority, knownAt }: AskedTogether): Promise<State> =>
  stateAt(client, authority, knownAt);

/** A header has to stay short; the hash names all of them. */
const mostPositions = 20;

/** The positions can be read in it, as in the tag of one figure. */
const tagOf = (
  question: string,
  asked: readonly AskedTogether[],
  states: readonly State[],
  ourDigest: string,
): string => {
  const authorities = asked.map(({ authority }) => authority);
  const digests = states.map(({ digest }) => digest ?? '');
  const positions = states.map(({ position }) => position);
  const named = JSON.stringify([question, authorities, positions, digests, ourDigest]);
  const hash = createHash('sha256').update(named).digest('base64url').slice(0, 22);
  return `"${positions.slice(0, mostPositions).join('.')}-${hash}"`;
};

@QueryHandler(ManyFiguresQuery)
export class ManyFiguresHandler implements IQueryHandler<ManyFiguresQuery> {
  constructor(@Inject(FIGURES_PARTS) private readonly parts: FiguresParts) {}

  async execute({ askings, question, held }: ManyFiguresQuery): Promise<ManyFiguresFound> {
    const authorities = askedTogether(askings);
    const asked = authorities.flatMap(({ instants }) => instants);
    const tagAt = (states: readonly State[]) => tagOf(question, asked, states, this.parts.digest);
    if (held.length > 0) {
      const tag = tagAt(await this.#each(authorities, stateOf));
      if (held.includes(tag)) return { tag, figures: undefined };
    }
    const counted = await this.#each(authorities, (client, each) => reckonMany(client, each, this.parts));
    return {
      // Events may have been counted since the tag was compared: this one names what the figures are of.
      tag: tagAt(counted.map(({ state }) => state)),
      figures: new Map(counted.flatMap(({ figures }) => [...figures])),
    };
  }

  /** One authority after the other, each in a transaction with one snapshot: however many, they take one connection. */
  async #each<Answer>(
    authorities: readonly AskedOfAuthority[],
    work: (client: Client, asked: AskedTogether) => Promise<Answer>,
  ): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (const { authority, instants } of authorities) {
      const workAll = async (client: Client): Promise<void> => {
        for (const asked of instants) answers.push(await work(client, asked));
      };
      await this.parts.database.withAuthority(authority, workAll, { keepPlans: true, oneSnapshot: true });
    }
    return answers;
  }
}
