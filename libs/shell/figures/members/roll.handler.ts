import { Inject } from '@nestjs/common';
import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { notRecorded } from '../../../core/counting/dimension.js';
import { isoDate } from '../../../core/kernel/day.js';
import { stateAt, stateBy } from '../../known-at/state.js';
import type { Client } from '../../platform/database.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { listChildren } from '../sums/children-statement.js';
import { listed } from './measure-of-members.js';
import { MembersQuery } from './members.query.js';
import { RollQuery, type OnRoll, type RollFound } from './roll.query.js';

const dimensionsText = `
  select d.child, d.dimension, d.keys[width_bucket($4::date, d.days)] as key
  from tallies.dimension d join tallies.generation g
    on g.authority = d.authority and g.generation = d.generation and g.state = 'live'
  where d.authority = $1 and d.child = any($2) and d.dimension = any($3)`;

interface DimensionOfChild {
  readonly child: string;
  readonly dimension: string;
  readonly key: string;
}

/** Where the rows tell it, they are all that is read; as of any other position its members are asked. */
@QueryHandler(RollQuery)
export class RollHandler implements IQueryHandler<RollQuery> {
  constructor(
    private readonly queries: QueryBus,
    @Inject(FIGURES_PARTS) private readonly parts: FiguresParts,
  ) {}

  async execute(query: RollQuery): Promise<RollFound> {
    const { authority } = query.asking;
    const read = (client: Client): Promise<RollFound | undefined> => this.#fromRows(client, query);
    const found = await this.parts.database.withAuthority(authority, read, { oneSnapshot: true });
    return found ?? this.#fromMembers(query);
  }

  async #fromRows(client: Client, query: RollQuery): Promise<RollFound | undefined> {
    const { asking, list: named, key, place, limit } = query;
    const { authority, indicator, when, by, knownAt } = asking;
    const list = listed(indicator.measure, named);
    const state = place
      ? await stateBy(client, authority, place.position)
      : await stateAt(client, authority, knownAt);
    if (list?.measure.shape !== 'standing' || state.position !== state.rowsAt) return undefined;
    const from = place?.child ?? '';
    // One more for the last that was shown, one more to know whether there are others.
    const asked = { authority, when, by: by?.id, key, from, limit: limit + 2, without: undefined };
    const { children = null } = (await listChildren(client, list, asked)) ?? {};
    const rest = (children ?? []).filter((child) => child !== place?.child);
    const shown = rest.slice(0, limit);
    const last = shown.at(-1);
    return {
      children: await this.#dimensionsOf(client, asking, shown),
      next:
        rest.length > limit && last !== undefined
          ? { position: state.position, child: last, skip: 1 }
          : undefined,
    };
  }

  async #dimensionsOf(
    client: Client,
    { authority, indicator, when }: RollQuery['asking'],
    children: readonly string[],
  ): Promise<readonly OnRoll[]> {
    const ids = indicator.by.map(({ id }) => id);
    const { rows } = await client.query<DimensionOfChild>({
      name: 'dimensions-of-roll',
      text: dimensionsText,
      values: [authority, children, ids, isoDate(when.to)],
    });
    const known = new Map(rows.map(({ child, dimension, key }) => [`${child} ${dimension}`, key]));
    return children.map((child) => ({
      child,
      dimensions: Object.fromEntries(ids.map((id) => [id, known.get(`${child} ${id}`) ?? notRecorded])),
    }));
  }

  async #fromMembers({ asking, list, key, place, limit }: RollQuery): Promise<RollFound> {
    const { page, next } = await this.queries.execute(new MembersQuery(asking, list, key, place, limit));
    return {
      children: page.items.map(({ child, dimensions = {} }) => ({ child, dimensions })),
      next,
    };
  }
}
