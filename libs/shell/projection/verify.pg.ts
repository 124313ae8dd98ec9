import type { Client } from '../platform/database.js';

const verifyText = `
  with step as (
    select s.measure, u.day, u.standing,
      coalesce(lag(u.standing) over (partition by s.measure, s.child order by u.place), 'outside') as before
    from tallies.standing s, unnest(s.days, s.standings) with ordinality u(day, standing, place)
    where s.authority = $1 and s.generation = $2
  ), daily as (
    select measure, day,
      sum((standing = 'numerator')::int - (before = 'numerator')::int) as numerator,
      sum((standing in ('numerator', 'denominator'))::int - (before in ('numerator', 'denominator'))::int) as denominator,
      sum((standing = 'excluded')::int - (before = 'excluded')::int) as excluded,
      sum((standing = 'not-yet-due')::int - (before = 'not-yet-due')::int) as not_yet_due,
      sum((standing = 'unknown')::int - (before = 'unknown')::int) as unknown
    from step group by measure, day
  ), expected as (
    select measure, 'day' as span, day, numerator, denominator, excluded, not_yet_due, unknown from daily
    union all
    select measure, 'month', date_trunc('month', day)::date, sum(numerator), sum(denominator), sum(excluded),
      sum(not_yet_due), sum(unknown)
    from daily group by 1, 3
  ), counted as (
    select measure, span, day, numerator, denominator, excluded, not_yet_due, unknown from tallies.day_count
    where authority = $1 and generation = $2
  )
  select distinct coalesce(e.measure, c.measure) as measure from expected e full join counted c using (measure, span, day)
  where coalesce(e.numerator, 0) <> coalesce(c.numerator, 0) or coalesce(e.denominator, 0) <> coalesce(c.denominator, 0)
    or coalesce(e.excluded, 0) <> coalesce(c.excluded, 0) or coalesce(e.not_yet_due, 0) <> coalesce(c.not_yet_due, 0)
    or coalesce(e.unknown, 0) <> coalesce(c.unknown, 0)
  order by 1`;

/** Measures whose day counts are not the sum of the standings behind them: none, unless someone changed rows by hand. */
export const measuresThatDoNotAddUp = async (
  client: Client,
  authority: string,
  generation: number,
): Promise<readonly string[]> =>
  (await client.query<{ measure: string }>(verifyText, [authority, generation])).rows.map(
    ({ measure }) => measure,
  );
