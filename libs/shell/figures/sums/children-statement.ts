import type { Window } from '../../../core/kernel/day.js';
import type { Client } from '../../platform/database.js';
import type { Listed } from '../members/measure-of-members.js';
import { liveCte, recordedAtLive } from './figure-statement.js';
import { Parameters } from './parameters.js';
import { rankOf } from './rank.sql.js';
import type { Scope } from './rows-in-force.sql.js';
import { askedOf } from './sums.pg.js';
import { unitsSql } from './units.sql.js';

/** Which children have units in a list, in order; and where the rows stood. */
export interface ChildrenListed {
  readonly position: number;
  readonly digest: string;
  readonly recordedAt: string | null;
  readonly children: readonly string[] | null;
}

export interface ListAsked {
  readonly authority: string;
  readonly when: Window;
  readonly by: string | undefined;
  /** Only those under this key of the dimension. */
  readonly key: string | undefined;
  /** From this child on. */
  readonly from: string;
  readonly limit: number;
  readonly without: readonly string[] | undefined;
}

const write = ({ measure, standings }: Listed, asked: ListAsked, parameters: Parameters): string => {
  const scope: Scope = asked.without ? 'without some children' : 'everyone';
  const ranks = standings.map((standing) => rankOf[standing]).join(', ');
  const ofKey = asked.key === undefined ? '' : ` and grp = ${parameters.asked('key')}`;
  const live = liveCte(parameters);
  const units = unitsSql(measure, asked.by, scope, parameters);
  return `${parameters.withShared(live)}
    select live.position, live.digest, ${recordedAtLive(parameters)} as "recordedAt",
      (select json_agg(child order by child) from (
         select distinct child from (${units}) units
         where rank in (${ranks}) and child >= ${parameters.asked('after')}${ofKey}
         order by child limit ${parameters.asked('limit')}) page) as children
    from live`;
};

/** The live rows' children with units in a list; undefined where nothing is live yet. */
export const listChildren = async (
  client: Client,
  list: Listed,
  asked: ListAsked,
): Promise<ChildrenListed | undefined> => {
  const parameters = new Parameters();
  const text = write(list, asked, parameters);
  const { authority, when, key = '', from, limit, without = [] } = asked;
  const values = parameters.valuesFor(askedOf(authority, when, { after: from, limit, without, key }));
  const { rows } = await client.query<ChildrenListed>(text, values);
  return rows[0];
};
