import type { Database } from '../../shell/platform/database.js';

/** The value of a step function on a day: `days` and `keys` as they lie in the read models. */
const onDay = (row: string): string =>
  `${row}.keys[(select count(*) from unnest(${row}.days) d where d <= $2::date)]`;

const dimension = (row: string, name: string): string =>
  `tallies.dimension ${row} on ${row}.authority = g.authority and ${row}.generation = g.generation and ${row}.dimension = '${name}'`;

const teamsText = `
  select distinct ${onDay('t')} as team from tallies.generation g
  join ${dimension('w', 'worker')} and w.keys @> array[$3] and ${onDay('w')} = $3
  join ${dimension('t', 'team')} and t.child = w.child
  where g.authority = $1 and g.state = 'live' and ${onDay('t')} <> 'not-recorded'
  order by 1`;

/** The teams in which a worker holds cases on a day, as the case-management system says. */
export const teamsOfWorker = (
  database: Database,
  authority: string,
  on: string,
  worker: string,
): Promise<readonly string[]> =>
  database.withAuthority(authority, async (client) => {
    const { rows } = await client.query<{ team: string }>(teamsText, [authority, on, worker]);
    return rows.map(({ team }) => team);
  });

const teamText = `
  select ${onDay('t')} as team from tallies.generation g
  join ${dimension('t', 'team')} and t.child = $3
  where g.authority = $1 and g.state = 'live'`;

/** The team a child's case is in on a day; undefined where it is in none. */
export const teamOfChild = (
  database: Database,
  authority: string,
  on: string,
  child: string,
): Promise<string | undefined> =>
  database.withAuthority(authority, async (client) => {
    const { rows } = await client.query<{ team: string }>(teamText, [authority, on, child]);
    return rows[0]?.team;
  });
