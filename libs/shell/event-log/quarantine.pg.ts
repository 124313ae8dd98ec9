import type { Client } from '../platform/database.js';
import {
  bodyHash,
  toQuarantinedEvent,
  type EventToQuarantine,
  type QuarantinedEvent,
  type QuarantineKind,
  type QuarantineRow,
  type QuarantineState,
} from './quarantined-event.js';

// Every function here works inside a transaction about the authority (`Database.withAuthority`).

/** A system that sends everything again every night only counts up; reasons are those of today's rules. */
const keepText = `
  insert into event_log.quarantine as kept
    (authority, received_by, source, event_id, type, subject, body, body_hash, kind, reasons)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::json)
  on conflict (authority, source, event_id, body_hash) do update
    set times_received = kept.times_received + 1, last_received_at = clock_timestamp(),
      reasons = excluded.reasons, kind = excluded.kind
  returning quarantine_id`;

/** Keeps what was refused, and gives the number it is found under. */
export const keep = async (
  client: Client,
  authority: string,
  receivedBy: string,
  event: EventToQuarantine,
): Promise<number> => {
  const { source, id, type, subject, body, kind, reasons } = event;
  // prettier-ignore
  const { rows } = await client.query<{ quarantine_id: number }>(keepText, [
    authority, receivedBy, source, id, type, subject ?? null, body, bodyHash(body), kind, JSON.stringify(reasons),
  ]);
  return rows[0]?.quarantine_id ?? 0;
};

export interface QuarantineQuery {
  /** The `quarantineId` of the last one of the page before. */
  readonly after?: number;
  readonly limit: number;
  readonly state?: QuarantineState;
  readonly kind?: QuarantineKind;
  readonly source?: string;
  readonly type?: string;
  /** Where the first thing that was wrong is: a pointer into the event. */
  readonly pointer?: string;
  /** The latest arrival first; in the order of arrival unless given. */
  readonly latestFirst?: boolean;
}

const listText = (latestFirst: boolean): string => `
  select * from event_log.quarantine
  where authority = $1 and ($2::bigint is null or quarantine_id ${latestFirst ? '<' : '>'} $2)
    and ($3::text is null or state = $3) and ($4::text is null or kind = $4)
    and ($5::text is null or source = $5) and ($6::text is null or type = $6)
    and ($7::text is null or reasons #>> '{0,pointer}' = $7)
  order by quarantine_id ${latestFirst ? 'desc' : 'asc'} limit $8`;

/** A page of quarantine, by first arrival. */
export const list = async (
  client: Client,
  authority: string,
  { after, limit, state, kind, source, type, pointer, latestFirst = false }: QuarantineQuery,
): Promise<readonly QuarantinedEvent[]> => {
  // prettier-ignore
  const values = [
    authority, after ?? null, state ?? null, kind ?? null, source ?? null, type ?? null, pointer ?? null, limit,
  ];
  return (await client.query<QuarantineRow>(listText(latestFirst), values)).rows.map(toQuarantinedEvent);
};

/** How many wait, of a source, of a type, for what was wrong first. */
export interface QuarantineCount {
  readonly source: string;
  readonly type: string;
  readonly kind: QuarantineKind;
  readonly pointer: string;
  /** In words, of the latest of them, without what was found. */
  readonly detail: string;
  readonly events: number;
  readonly lastReceivedAt: string;
}

const countsText = `
  select source, type, kind, coalesce(reasons #>> '{0,pointer}', '') as pointer,
    (array_agg(regexp_replace(coalesce(reasons #>> '{0,detail}', ''), '; (the value )?found .*$', '') order by quarantine_id desc))[1] as detail,
    count(*)::int as events, max(last_received_at) as "lastReceivedAt"
  from event_log.quarantine where authority = $1 and state = 'waiting'
  group by 1, 2, 3, 4 order by events desc, source, type, kind, pointer limit $2`;

/** The most frequent first; the limit keeps a source that sends nothing right from filling a page. */
export const countWaiting = async (
  client: Client,
  authority: string,
  limit: number,
): Promise<readonly QuarantineCount[]> =>
  (await client.query<QuarantineCount>(countsText, [authority, limit])).rows;

/** How many wait in all. */
export const waiting = async (client: Client, authority: string): Promise<number> => {
  const text = `select count(*)::int as events from event_log.quarantine where authority = $1 and state = 'waiting'`;
  return (await client.query<{ events: number }>(text, [authority])).rows[0]?.events ?? 0;
};

export const get = async (
  client: Client,
  authority: string,
  quarantineId: number,
): Promise<QuarantinedEvent | undefined> => {
  const text = 'select * from event_log.quarantine where authority = $1 and quarantine_id = $2';
  const { rows } = await client.query<QuarantineRow>(text, [authority, quarantineId]);
  return rows[0] === undefined ? undefined : toQuarantinedEvent(rows[0]);
};

const resolveText = `
  update event_log.quarantine
  set state = $3, resolved_at = clock_timestamp(), resolved_by = $4, resolved_because = $5
  where authority = $1 and quarantine_id = $2 and state = 'waiting'`;

/** Whether it was still waiting: what someone has settled before stays settled. */
const resolve = async (
  client: Client,
  values: readonly [string, number, QuarantineState, string, string | null],
) => (await client.query(resolveText, [...values])).rowCount === 1;

/** Notes that the event was recorded after all. False where there is none waiting under this number. */
export const markReplayed = (
  client: Client,
  authority: string,
  quarantineId: number,
  by: string,
): Promise<boolean> => resolve(client, [authority, quarantineId, 'replayed', by, null]);

/** Settles that the event will never be recorded, and why. False where there is none waiting under this number. */
export const discard = (
  client: Client,
  authority: string,
  quarantineId: number,
  by: string,
  because: string,
): Promise<boolean> => resolve(client, [authority, quarantineId, 'discarded', by, because]);
