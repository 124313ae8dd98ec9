import type { Client } from '../platform/database.js';

/** What was known at an instant: every event up to a position, and when the last of them was recorded. */
export interface KnownAt {
  readonly position: number;
  readonly recordedAt: string | undefined;
}

/**
 * Positions have no gaps and their instants rise, so the answer is found by halving, without an index on instants.
 * `lateral ... limit` keeps each step a look-up by key: left free, the planner reads the whole log at every step.
 */
const searchText = `
  with recursive search(low, high) as (
    select 0::bigint, position from event_log.head where authority = $1
    union all
    select case when middle.recorded_at <= $2 then middle.position else low end,
           case when middle.recorded_at <= $2 then high else middle.position - 1 end
    from search
    cross join lateral (select position, recorded_at from event_log.event
      where authority = $1 and position = (low + high + 1) / 2 limit 1) middle
    where low < high
  )
  select search.low as position, last.recorded_at as "recordedAt" from search
  left join lateral (select recorded_at from event_log.event
    where authority = $1 and position = search.low limit 1) last on true
  where search.low = search.high`;

/** By the server's clock, which is the one that instants of recording are taken from. */
const ageText = `select extract(epoch from date_trunc('milliseconds', clock_timestamp()) - $1::timestamptz)::float8 as age`;

const secondsSince = async (client: Client, instant: string): Promise<number> =>
  (await client.query<{ age: number }>(ageText, [instant])).rows[0]?.age ?? 0;

/** An append takes its instant before it commits: whoever asks about this moment waits for the one under way. */
const waitForAppendText = 'select from event_log.head where authority = $1 for share';

/** No append holds the head's lock for longer than this: older instants need not wait. */
const settledAfterSeconds = 120;

/**
 * The last position recorded at or before an instant of the past, for ever the same: no later append takes an instant
 * that early. Undefined for an instant not yet past, whose answer is still open.
 */
export const positionKnownAt = async (
  client: Client,
  authority: string,
  instant: string,
): Promise<KnownAt | undefined> => {
  const age = await secondsSince(client, instant);
  if (age <= 0) return undefined;
  if (age < settledAfterSeconds) await client.query(waitForAppendText, [authority]);
  const { rows } = await client.query<{ position: number; recordedAt: string | null }>({
    name: 'known-at',
    text: searchText,
    values: [authority, instant],
  });
  const last = rows[0];
  return { position: last?.position ?? 0, recordedAt: last?.recordedAt ?? undefined };
};
