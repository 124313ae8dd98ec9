import type { Timeline } from '../../../../core/kernel/timeline.js';
import type { Standing } from '../../../../core/counting/standing.js';
import type { Client } from '../../../platform/database.js';
import { dayReader } from './as-read.js';
import { isLive, withLive } from './live-rows.sql.js';

/** `offset 0` keeps each a look-up by key. */
const text = `${withLive}
  select s.measure, s.child, to_json(s.days) as days, to_json(s.standings) as standings
  from unnest($2::text[]) asked(measure) cross join unnest($3::text[]) counted(child)
  cross join lateral (
    select * from tallies.standing s
    where ${isLive('s')} and s.measure = asked.measure and s.child = counted.child offset 0) s`;

interface StandingRow {
  readonly measure: string;
  readonly child: string;
  readonly days: readonly string[];
  readonly standings: readonly Standing[];
}

/** Where a child of the live rows stands in a measure, day by day. */
export interface StandingsOfChild {
  readonly measure: string;
  readonly child: string;
  readonly standings: Timeline<Standing>;
}

/** Some children in some measures; nothing of who is outside on every day. */
export const standingsOfChildren = async (
  client: Client,
  authority: string,
  measures: readonly string[],
  children: readonly string[],
): Promise<readonly StandingsOfChild[]> => {
  if (measures.length === 0 || children.length === 0) return [];
  const values = [authority, measures, children];
  const { rows } = await client.query<StandingRow>({ name: 'standings-of-children', text, values });
  const toDay = dayReader();
  return rows.map(({ measure, child, days, standings }) => ({
    measure,
    child,
    standings: { starts: days.map(toDay), values: standings },
  }));
};
