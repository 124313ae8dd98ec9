import { ForwardOnly } from './forward-only.js';
import { guardedByAuthority } from './row-security.js';

/** What could not be taken, with its reasons, until someone replays or discards it. */
export class Quarantine1700000000010 extends ForwardOnly {
  readonly name = 'Quarantine1700000000010';

  protected readonly statements = [
    `create table event_log.quarantine (
       authority text collate "C" not null,
       quarantine_id bigint generated always as identity,
       received_at timestamptz not null default clock_timestamp(),
       last_received_at timestamptz not null default clock_timestamp(),
       times_received integer not null default 1,
       received_by text not null,
       source text collate "C" not null,
       event_id text collate "C" not null,
       type text collate "C" not null,
       subject text collate "C",
       body text not null,
       body_hash bytea not null,
       kind text not null check (kind in ('refused', 'conflict')),
       reasons json not null,
       state text not null default 'waiting' check (state in ('waiting', 'replayed', 'discarded')),
       resolved_at timestamptz,
       resolved_by text,
       resolved_because text,
       primary key (authority, quarantine_id),
       unique (authority, source, event_id, body_hash),
       check ((state = 'waiting') = (resolved_at is null)),
       check (state <> 'discarded' or resolved_because is not null)
     )`,
    `create index quarantine_waiting on event_log.quarantine (authority, quarantine_id) where state = 'waiting'`,
    ...guardedByAuthority('event_log.quarantine', 'select, insert, update'),
  ];
}
