import { ForwardOnly } from './forward-only.js';
import { guardedByAuthority, ownersFunction } from './row-security.js';

/** Keys are compared byte by byte: the same order on every server, whatever its locale. */
const key = 'text collate "C"';

const appendOnly = (table: string): readonly string[] => [
  `create trigger never_changed before update or delete on ${table}
     for each row execute function event_log.refuse_change()`,
  `create trigger never_emptied before truncate on ${table}
     for each statement execute function event_log.refuse_change()`,
  // `always`: also where a session pretends to be a replica.
  `alter table ${table} enable always trigger never_changed`,
  `alter table ${table} enable always trigger never_emptied`,
];

/** The log of what was recorded, the only truth. */
export class EventLog1700000000000 extends ForwardOnly {
  readonly name = 'EventLog1700000000000';

  protected readonly statements = [
    'create schema event_log',
    'create schema tallies',
    'grant usage on schema event_log, tallies to caretally_app',

    `create function event_log.refuse_change() returns trigger language plpgsql as $function$ begin
       raise exception '%.% is append-only: record a correction or a withdrawal instead', tg_table_schema, tg_table_name
         using errcode = 'restrict_violation';
     end $function$`,

    // One row an authority: its lock makes position order the order of commit. Updated by every append, so kept loose.
    `create table event_log.head (
       authority ${key} primary key,
       position bigint not null,
       recorded_at timestamptz not null
     ) with (fillfactor = 20)`,

    `create table event_log.event (
       authority ${key} not null,
       position bigint not null check (position > 0),
       source ${key} not null,
       id ${key} not null,
       type ${key} not null,
       subject ${key} not null,
       time text,
       recorded_time text,
       corrects text,
       -- The event of the same source that this one corrects or withdraws.
       replaces ${key},
       data json not null,
       extensions json,
       recorded_at timestamptz not null,
       recorded_by text not null,
       content_hash bytea not null,
       primary key (authority, position),
       unique (authority, source, id)
     )`,
    'create index event_of_subject on event_log.event (authority, subject, position)',
    `create index event_replacing on event_log.event (authority, source, replaces) where replaces is not null`,
    `create index event_linking on event_log.event (authority, position) where type like 'caretally.records-%'`,

    `create table event_log.mention (
       authority ${key} not null,
       subject ${key} not null,
       position bigint not null,
       primary key (authority, subject, position),
       foreign key (authority, position) references event_log.event
     )`,
    'create index mention_of_event on event_log.mention (authority, position)',

    ...appendOnly('event_log.event'),
    ...appendOnly('event_log.mention'),
    ...guardedByAuthority('event_log.head', 'select, insert, update', 'reads'),
    ...guardedByAuthority('event_log.event', 'select, insert'),
    ...guardedByAuthority('event_log.mention', 'select, insert'),

    ...ownersFunction(
      'event_log.authorities()',
      'table (authority text, "position" bigint)',
      'select authority, position from event_log.head where position > 0 order by authority',
    ),
  ];
}
