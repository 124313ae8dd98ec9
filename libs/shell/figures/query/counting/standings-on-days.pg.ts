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
 * One pass over the months, each under the first of the days by which it is over; then, for each day, the days of its
 * month, unless it is the last of them. `place` counts the days from 1, and is one more than their number for later months.
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

/** Sums by measure and by something of it. */
class SumsOfEach {
  readonly #sums = new Map<string, Sums>();

  of(measure: string, what: string | number): Sums {
    return this.#sums.get(`${measure} ${what}`) ?? noSums;
  }

  add(measure: string, what: string | number, more: Sums, sign: 1 | -1 = 1): void {
    this.#sums.set(`${measure} ${what}`, addSums(this.of(measure, what), more, sign));
  }
}

/** A running sum over months, and the days of the last. */
const addEverybody = async (
  totals: SumsOfEach,
  client: Client,
  authority: string,
  { keys, days }: StandingsAsked,
): Promise<void> => {
  const values = [authority, keys, days.map(dateText)];
  const { rows } = await client.query<ChangeRow>({ name: 'standings-on-days', text: changesText, values });
  const changes = new SumsOfEach();
  for (const { measure, span, place, ...sums } of rows) {
    changes.add(measure, `${span} ${place}`, { ...noSums, ...sums });
  }
  for (const key of keys) {
    let months = noSums;
    for (const [index, on] of days.entries()) {
      months = addSums(months, changes.of(key, `month ${index + 1}`));
      totals.add(key, on, addSums(months, changes.of(key, `day ${index + 1}`)));
    }
  }
};

const addTimeline = (
  totals: SumsOfEach,
  measure: string,
  days: readonly Day[],
  standings: Timeline<Standing>,
  sign: 1 | -1,
): void => {
  for (const on of days) {
    const counts = new StandingCounts();
    counts.add(valueAt(standings, on));
    totals.add(measure, on, counts.sums(), sign);
  }
};

/** The rows of some children are taken away, and the children added as they were known then. */
const replaceSome = async (
  totals: SumsOfEach,
  client: Client,
  authority: string,
  { keys, days }: StandingsAsked,
  { without, children }: KnownThen<Tallies>,
): Promise<void> => {
  for (const { measure, standings } of await standingsOfChildren(client, authority, keys, without)) {
    addTimeline(totals, measure, days, standings, -1);
  }
  for (const tallies of children.values()) {
    for (const key of keys) {
      const standings = tallies.standings.get(key);
      if (standings) addTimeline(totals, key, days, standings, 1);
    }
  }
};

/** Where children stand in some measures on some days: of the live rows, or with some of them as they were known then. */
export const standingsOnDays = async (
  client: Client,
  authority: string,
  asked: StandingsAsked,
  known?: KnownThen<Tallies>,
): Promise<StandingsOnDays> => {
  const totals = new SumsOfEach();
  if (asked.keys.length > 0) await addEverybody(totals, client, authority, asked);
  if (known) await replaceSome(totals, client, authority, asked, known);
  return (key, on) => totals.of(key, on);
};
