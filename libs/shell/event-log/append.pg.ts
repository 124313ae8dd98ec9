import type { Client } from '../platform/database.js';
import { contentHash, replacedBy, type EventToAppend } from './event-to-append.js';
import { propagateReplacements } from './replacements.pg.js';
import { keyText, sortOut, type Appended, type Kept } from './sort-out.js';

/** An event with who sent it: one append may serve several callers. */
export interface Posted {
  readonly event: EventToAppend;
  readonly recordedBy: string;
}

interface Candidate extends Posted {
  readonly hash: Buffer;
  readonly replaces: string | undefined;
}

const toCandidate = (posted: Posted): Candidate => ({
  ...posted,
  hash: contentHash(posted.event),
  replaces: replacedBy(posted.event),
});

const lockText = 'select position from event_log.head where authority = $1 for update';
const firstHeadText = `insert into event_log.head (authority, position, recorded_at) values ($1, 0, '-infinity')
  on conflict (authority) do nothing`;

/** Whoever holds the head's lock is the only one appending, so positions are given in the order of commit. */
const lockHead = async (client: Client, authority: string): Promise<number> => {
  const { rows } = await client.query<{ position: number }>({
    name: 'lock-head',
    text: lockText,
    values: [authority],
  });
  if (rows[0] !== undefined) return rows[0].position;
  await client.query(firstHeadText, [authority]);
  return lockHead(client, authority);
};

/** `lateral ... limit` keeps this an index look-up for each key, whatever the planner believes of a table that grows. */
const keptText = `
  select k.place, e.position, e.content_hash as hash, replacing.found as replaced
  from unnest($2::text[], $3::text[]) with ordinality k(source, id, place)
  left join lateral (select position, content_hash from event_log.event
    where authority = $1 and source = k.source and id = k.id limit 1) e on true
  left join lateral (select true as found from event_log.event
    where authority = $1 and source = k.source and replaces = k.id and replaces is not null limit 1) replacing on true
  where e.position is not null or replacing.found`;

interface KeptRow {
  readonly place: number;
  readonly position: number | null;
  readonly hash: Buffer | null;
  readonly replaced: true | null;
}

interface Known {
  readonly kept: ReadonlyMap<string, Kept>;
  /** Keys of events that an event already in the log corrects or withdraws: it came first. */
  readonly replacedEarly: boolean;
}

const lookUp = async (
  client: Client,
  authority: string,
  candidates: readonly Candidate[],
): Promise<Known> => {
  const sources = candidates.map(({ event }) => event.source);
  const ids = candidates.map(({ event }) => event.id);
  const values = [authority, sources, ids];
  const { rows } = await client.query<KeptRow>({ name: 'kept-events', text: keptText, values });
  const kept = new Map<string, Kept>();
  for (const { place, position, hash } of rows) {
    const candidate = candidates[place - 1];
    if (candidate !== undefined && position !== null && hash !== null)
      kept.set(keyText(candidate.event), { position, hash });
  }
  return { kept, replacedEarly: rows.some((row) => row.replaced === true && row.position === null) };
};

/** One statement: the rows, their mentions, and the head that says how far the log goes. */
const insertText = `
  with clock as materialized (
    select greatest(date_trunc('milliseconds', clock_timestamp()), recorded_at + interval '1 millisecond') as recorded_at
    from event_log.head where authority = $1
  ), recorded as (
    insert into event_log.event (authority, position, source, id, type, subject, time, recorded_time, corrects, replaces,
      data, extensions, recorded_at, recorded_by, content_hash)
    select $1, position, source, id, type, subject, time, "recordedTime", corrects, replaces, data, extensions,
      clock.recorded_at, "recordedBy", decode(hash, 'hex')
    from json_to_recordset($2::json) as sent(position bigint, source text, id text, type text, subject text, time text,
      "recordedTime" text, corrects text, replaces text, data json, extensions json, "recordedBy" text, hash text), clock
  ), mentioned as (
    insert into event_log.mention (authority, subject, position)
    select $1, subject, position from json_to_recordset($3::json) as named(subject text, position bigint)
  )
  update event_log.head set position = $4, recorded_at = clock.recorded_at from clock where authority = $1`;

type Fresh = Candidate & { readonly position: number };

/** The mentions go along unread: the statement names the fields it takes. */
const toRow = ({ event, recordedBy, hash, replaces, position }: Fresh): object => ({
  ...event,
  replaces,
  position,
  recordedBy,
  hash: hash.toString('hex'),
});

const mentionsOf = ({ event, position }: Fresh): readonly object[] =>
  [...new Set(event.mentions)]
    .filter((subject) => subject !== event.subject)
    .map((subject) => ({ subject, position }));

const insert = async (
  client: Client,
  authority: string,
  fresh: readonly Fresh[],
  head: number,
): Promise<void> => {
  const rows = JSON.stringify(fresh.map(toRow));
  const mentions = JSON.stringify(fresh.flatMap(mentionsOf));
  const values = [authority, rows, mentions, head + fresh.length];
  await client.query({ name: 'append-events', text: insertText, values });
};

export interface AppendOutcome {
  /** One for each event, in order. */
  readonly answers: readonly Appended[];
  /** The log's last position after this, where something was recorded. */
  readonly head: number | undefined;
}

/**
 * Records what is new among the events, in the caller's transaction about the authority, and says of each what became
 * of it. Everyone else who appends for this authority waits until that transaction ends.
 */
export const appendInTransaction = async (
  client: Client,
  authority: string,
  posted: readonly Posted[],
): Promise<AppendOutcome> => {
  const candidates = posted.map(toCandidate);
  const head = await lockHead(client, authority);
  const { kept, replacedEarly } = await lookUp(client, authority, candidates);
  const { answers, fresh } = sortOut(candidates, kept, head);
  if (fresh.length === 0) return { answers, head: undefined };
  await insert(client, authority, fresh, head);
  if (replacedEarly || fresh.some(({ replaces }) => replaces !== undefined)) {
    await propagateReplacements(client, authority, fresh);
  }
  return { answers, head: head + fresh.length };
};
