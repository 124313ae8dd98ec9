import { ForwardOnly } from './forward-only.js';
import { guardedByAuthority } from './row-security.js';

/** Imports, as whoever runs them says how far they are; and that a rebuild, too, may wait a while. */
export class ImportsAndPauses1700000000550 extends ForwardOnly {
  readonly name = 'ImportsAndPauses1700000000550';

  protected readonly statements = [
    `create table event_log.import_run (
       authority text collate "C" not null,
       run bigint generated always as identity,
       -- What it is called: the name of a folder, never a path, and nothing about a child.
       name text not null,
       unit text not null check (unit in ('rows', 'events')),
       -- Only the client that began it may say anything of it.
       client text collate "C" not null,
       begun_by text not null,
       began_at timestamptz not null default clock_timestamp(),
       -- When something was last heard of it: a command that died says no more.
       told_at timestamptz not null default clock_timestamp(),
       stage text not null default 'reading' check (stage in ('reading', 'recording')),
       done bigint not null default 0 check (done >= 0),
       to_do bigint not null default 0 check (to_do >= done),
       -- How fast it is, is measured from here: the last time it went on, or came to another stage.
       paced_from timestamptz not null default clock_timestamp(),
       paced_done bigint not null default 0,
       read bigint not null default 0,
       recorded bigint not null default 0,
       duplicates bigint not null default 0,
       quarantined bigint not null default 0,
       not_used bigint not null default 0,
       pause_asked_by text,
       pause_asked_at timestamptz,
       cancel_asked_by text,
       ended_at timestamptz,
       outcome text check (outcome in ('finished', 'cancelled', 'failed')),
       primary key (authority, run),
       check ((ended_at is null) = (outcome is null)),
       check ((pause_asked_at is null) = (pause_asked_by is null))
     )`,
    ...guardedByAuthority('event_log.import_run', 'select, insert, update, delete'),

    `alter table tallies.rebuild
       add column pause_asked_by text,
       add column pause_asked_at timestamptz,
       add column paced_from timestamptz,
       add column paced_counted bigint not null default 0,
       add check ((pause_asked_at is null) = (pause_asked_by is null))`,
  ];
}
