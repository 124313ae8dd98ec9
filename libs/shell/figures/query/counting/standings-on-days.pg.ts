import type { Day } from '../../../../core/kernel/day.js';
import { valueAt, type Timeline } from '../../../../core/kernel/timeline.js';
import type { Standing } from '../../../../core/counting/standing.js';
import { addSums, noSums, type Sums } from '../../../../core/counting/sums.js';
import type { Tallies } from '../../../../core/counting/tallies.js';
import type { Client } from '../../../platform/database.js';
import type { KnownThen } from '../../../known-at/known-then.js';
import { dateText } from '../../../projection/rows.js';
import { isLive, withLive } from './live-rows.sql.js';
import { StandingCounts } from './standing-counts.js';
import { standingsOfChildren } from './standings-of-children.pg.js';

/** Which measures of children are counted, and at the close of which days, in order. */
export interface StandingsAsked {
  readonly keys: readonly string[];
  readonly days: readonly Day[];
}

/** By measure and day, everybody's. */
export type StandingsOnDays = (key: string, on: Day) => Sums;

const columns = `sum(c.numerator) as numerator, sum(c.denominator) as denominator, sum(c.excluded) as excluded,
    sum(c.not_yet_due) as "notYetDue", sum(c.unknown) as unknown`;

/**
 * The changes to add up. Those of a month stand under the place (from 1) of the first day asked about by whose close the
 * month is over, in one pass over all months; those of a month under way under the place of the day, as far as it has come.
 */
const changesText = `${withLive},
  asked as (
    select day, date_trunc('month', day + 1)::date as month, place
    from unnest($3::date[]) with ordinality asked(day, place)),
  months as (
    select c.*, 1 + width_bucket(c.day, (select array_agg(month order by place) from asked)) as place
    from tallies.day_count c where ${isLive('c')} and c.measure = any($2::text[]) and c.span = 'month')
  select c.measure, 'month' as span, c.place, ${columns} from months c group by c.measure, c.place
  union all
  select c.measure, 'day' as span, asked.place, ${columns}
  from asked cross join lateral (
    select * from tallies.day_count c where ${isLive('c')} and c.measure = any($2::text[])
      and c.span = 'day' and c.day between asked.month and asked.day) c
  group by c.measure, asked.place`;

interface ChangeRow extends Omit<Sums, 'lengths'> {
  readonly measure: string;
  readonly span: 'month' | 'day';
  readonly place: number;
}

/** A running sum over months, and the days of the last. */
const everybody = async (
  client: Client,
  authority: string,
  { keys, days }: StandingsAsked,
): Promise<ReadonlyMap<string, Sums>> => {
  const totals = new Map<string, Sums>();
  if (keys.length === 0) return totals;
  const values = [authority, keys, days.map(dateText)];
  const { rows } = await client.query<ChangeRow>({ name: 'standings-on-days', text: changesText, values });
  const changes = new Map<string, Sums>(
    rows.map(({ measure, span, place, ...sums }) => [`${measure} ${span} ${place}`, { ...noSums, ...sums }]),
  );
  for (const key of keys) {
    let months = noSums;
    for (const [index, on] of days.entries()) {
      months = addSums(months, changes.get(`${key} month ${index + 1}`) ?? noSums);
      const ofMonth = changes.get(`${key} day ${index + 1}`) ?? noSums;
      totals.set(`${key} ${on}`, addSums(months, ofMonth));
    }
  }
  return totals;
};

/** How many more, or fewer, of some children stand where. */
class Difference {
  readonly #counts = new Map<string, ReadonlyMap<Day, StandingCounts>>();

  constructor({ keys, days }: StandingsAsked) {
    for (const key of keys) this.#counts.set(key, new Map(days.map((on) => [on, new StandingCounts()])));
  }

  add(key: string, standings: Timeline<Standing>, times: 1 | -1): void {
    for (const [on, counts] of this.#counts.get(key) ?? []) counts.add(valueAt(standings, on), times);
  }

  on(key: string, on: Day): Sums {
    return this.#counts.get(key)?.get(on)?.sums() ?? noSums;
  }
}

/** The rows of some children are taken away, and the children added as they were known then. */
const differenceThen = async (
  client: Client,
  authority: string,
  asked: StandingsAsked,
  { without, children }: KnownThen<Tallies>,
): Promise<Difference> => {
  const difference = new Difference(asked);
  for (const { measure, standings } of await standingsOfChildren(client, authority, asked.keys, without)) {
    difference.add(measure, standings, -1);
  }
  for (const tallies of children.values()) {
    for (const key of asked.keys) {
      const standings = tallies.standings.get(key);
      if (standings) difference.add(key, standings, 1);
    }
  }
  return difference;
};

/** Where children stand in some measures on some days: of the live rows, or with some of them as they were known then. */
export const standingsOnDays = async (
  client: Client,
  authority: string,
  asked: StandingsAsked,
  known?: KnownThen<Tallies>,
): Promise<StandingsOnDays> => {
  const totals = await everybody(client, authority, asked);
  const difference = known && (await differenceThen(client, authority, asked, known));
  return (key, on) => {
    const total = totals.get(`${key} ${on}`) ?? noSums;
    return difference ? addSums(total, difference.on(key, on)) : total;
  };
};
