import type { DeliveryJob } from '../../jobs/jobs.port.js';
import type { Client } from '../../platform/database.js';

/** What an announcing goes by. */
export interface Announcing {
  /** The day in London. */
  readonly today: string;
  /** The instant, as RFC 3339. */
  readonly at: string;
  /** What was announced before this instant is no longer kept. */
  readonly keptSince: string;
  /** The queues that this code knows. */
  readonly queues: readonly string[];
  /** Of the definitions this code has: rows counted by others are being counted again, and are not announced. */
  readonly digest: string;
}

/**
 * Whether the queues may stand otherwise than they were last announced. Nothing is locked: it is asked after every
 * counting and with every sweep.
 */
const mayHaveChangedText = `
  select from telling.head h left join tallies.generation g on g.authority = h.authority and g.state = 'live'
  where h.authority = $1 and coalesce(g.digest = $4, true)
    and (h.generation <> coalesce(g.generation, 0) or h.position <> coalesce(g.position, 0)
         or h.on_day < $2::date or not h.queues @> $3::text[])`;

/** Days are compared as texts: both are YYYY-MM-DD. */
const stageToday = `
  select s.stage ->> 'id' as stage from jsonb_array_elements(e.told -> 'stages') s(stage)
  where s.stage ->> 'from' <= head.today::text collate "C"
    and coalesce(s.stage ->> 'to' > head.today::text collate "C", true) limit 1`;

/**
 * The rows on the queues today beside those last announced; the differences are announced, numbered on without gaps, and
 * written down for every webhook that wants them. One statement, so that all of it is of one moment. A day that another
 * process has begun already is not taken back. What is on a queue when the queue is first seen is taken over in silence.
 */
const announceText = `
  with live as (
    select generation, position, digest from tallies.generation where authority = $1 and state = 'live'
  ), head as (
    select sequence, queues, on_day, greatest(on_day, $2::date) as today from telling.head
    where authority = $1 and coalesce((select digest from live) = $5, true)
  ), today as (
    select e.queue, e.child, e.entry, s.stage
    from head cross join live
    join tallies.queue_entry e on e.authority = $1 and e.generation = live.generation
      and e.first_day <= head.today and e.last_day >= head.today
    cross join lateral (${stageToday}) s
  ), before as (
    select o.queue, o.child, o.entry, o.stage from head cross join telling.on_queue o where o.authority = $1
  ), difference as (
    select queue, child, entry, coalesce(t.stage, b.stage) as stage,
      case when b.stage is null then 'entered' when t.stage is null then 'left' else 'moved' end as change
    from today t full join before b using (queue, child, entry)
    where t.stage is distinct from b.stage
  ), gone as (
    delete from telling.on_queue o using difference d
    where o.authority = $1 and o.queue = d.queue and o.child = d.child and o.entry = d.entry and d.change = 'left'
  ), standing as (
    insert into telling.on_queue (authority, queue, child, entry, stage)
    select $1, queue, child, entry, stage from difference where change <> 'left'
    on conflict (authority, queue, child, entry) do update set stage = excluded.stage
  ), announced as (
    insert into telling.announcement
      (authority, sequence, queue, child, entry, change, stage, on_day, position, announced_at)
    select $1, head.sequence + row_number() over (order by d.queue, d.child, d.entry), d.queue, d.child, d.entry,
      d.change, d.stage, head.today, coalesce(live.position, 0), $3
    from difference d cross join head left join live on true where d.queue = any(head.queues)
    returning sequence, queue
  ), delivery as (
    insert into telling.delivery (authority, webhook, sequence, state, next_attempt_at)
    select $1, w.webhook, a.sequence, case when w.disabled_at is null then 'waiting' else 'held' end,
      case when w.disabled_at is null then $3::timestamptz end
    from announced a join telling.webhook w
      on w.authority = $1 and (w.queues is null or a.queue = any(w.queues))
    returning authority, webhook, sequence, state, round
  ), moved as (
    update telling.head h set sequence = h.sequence + (select count(*) from announced), on_day = head.today,
      generation = coalesce((select generation from live), 0), position = coalesce((select position from live), 0),
      queues = array(select distinct unnest(h.queues || $4::text[]) order by 1)
    from head where h.authority = $1
  )
  select coalesce((select on_day < today from head), false) as "dayBegins",
    (select coalesce(json_agg(json_build_object(
       'authority', authority, 'webhook', webhook, 'sequence', sequence, 'round', round) order by sequence), '[]')
     from delivery where state = 'waiting') as deliveries`;

/** From the oldest on, so that what is kept has no gaps; deliveries go with what they deliver. */
const purgeText = `
  delete from telling.announcement where authority = $1 and sequence <=
    (select max(sequence) from telling.announcement where authority = $1 and announced_at < $2)`;

interface Outcome {
  readonly dayBegins: boolean;
  readonly deliveries: readonly DeliveryJob[];
}

/**
 * Announces how the queues of an authority differ from what was last announced, in the caller's transaction. Nothing
 * where nobody has asked to be told. Returns what is now to be delivered.
 */
export const announce = async (
  client: Client,
  authority: string,
  { today, at, keptSince, queues, digest }: Announcing,
): Promise<readonly DeliveryJob[]> => {
  const asked = [authority, today, queues, digest];
  const { rowCount } = await client.query({
    name: 'queues-may-have-changed',
    text: mayHaveChangedText,
    values: asked,
  });
  if (rowCount === 0) return [];
  await client.query('select from telling.head where authority = $1 for update', [authority]);
  const { rows } = await client.query<Outcome>({
    name: 'announce',
    text: announceText,
    values: [authority, today, at, queues, digest],
  });
  const [announced] = rows;
  if (announced?.dayBegins) await client.query(purgeText, [authority, keptSince]);
  return announced?.deliveries ?? [];
};

/** From now on the authority's queues are announced; what stands on them now is taken over in silence. */
export const beginAnnouncing = async (
  client: Client,
  authority: string,
  announcing: Announcing,
): Promise<void> => {
  const text = 'insert into telling.head (authority) values ($1) on conflict do nothing';
  const { rowCount } = await client.query(text, [authority]);
  if (rowCount === 1) await announce(client, authority, announcing);
};

/** Every authority whose queues are announced. */
export const announcedAuthorities = async (connection: Pick<Client, 'query'>): Promise<readonly string[]> => {
  const { rows } = await connection.query<{ authority: string }>(
    'select authority from telling.authorities()',
  );
  return rows.map(({ authority }) => authority);
};
