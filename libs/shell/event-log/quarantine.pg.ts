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
}

const listText = `
  select * from event_log.quarantine
  where authority = $1 and quarantine_id > $2 and ($3::text is null or state = $3) and ($4::text is null or kind = $4)
    and ($5::text is null or source = $5) and ($6::text is null or type = $6)
  order by quarantine_id limit $7`;

/** A page of quarantine, in the order of first arrival. */
export const list = async (
  client: Client,
  authority: string,
  { after = 0, limit, state, kind, source, type }: QuarantineQuery,
): Promise<readonly QuarantinedEvent[]> => {
  const values = [authority, after, state ?? null, kind ?? null, source ?? null, type ?? null, limit];
  return (await client.query<QuarantineRow>(listText, values)).rows.map(toQuarantinedEvent);
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
