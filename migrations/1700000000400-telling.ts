import { ForwardOnly } from './forward-only.js';
import { guardedByAuthority, ownersFunction } from './row-security.js';

const key = 'text collate "C"';
const written = 'select, insert, update, delete';

/** What came to and left the tracking queues, and whom it is told. */
export class Telling1700000000400 extends ForwardOnly {
  readonly name = 'Telling1700000000400';

  protected readonly statements = [
    'create schema telling',
    'grant usage on schema telling to caretally_app',

    // One row an authority that somebody asked to be told of; its lock keeps sequences without gaps.
    `create table telling.head (
       authority ${key} primary key,
       -- Of the last announcement.
       sequence bigint not null default 0,
       -- Queues that are announced: what was on a queue before it came in here is not.
       queues text[] not null default '{}',
       -- What the set on the queues was last taken from.
       generation integer not null default 0,
       position bigint not null default 0,
       on_day date not null default '-infinity'
     )`,

    // The rows that stand on the queues as far as was announced.
    `create table telling.on_queue (
       authority ${key} not null,
       queue ${key} not null,
       child ${key} not null,
       entry ${key} not null,
       stage ${key} not null,
       primary key (authority, queue, child, entry)
     )`,

    `create table telling.announcement (
       authority ${key} not null,
       sequence bigint not null check (sequence > 0),
       queue ${key} not null,
       child ${key} not null,
       entry ${key} not null,
       change text not null check (change in ('entered', 'left', 'moved')),
       -- The stage it is in; of what left, the one it was in.
       stage ${key} not null,
       on_day date not null,
       position bigint not null,
       announced_at timestamptz not null,
       primary key (authority, sequence)
     )`,

    `create table telling.webhook (
       authority ${key} not null,
       webhook ${key} not null,
       url text not null,
       -- Null: all of them.
       queues text[],
       description text,
       secret text not null,
       -- Signs beside the other until then.
       previous_secret text,
       previous_until timestamptz,
       disabled_at timestamptz,
       disabled_because text,
       created_at timestamptz not null default clock_timestamp(),
       created_by text not null,
       primary key (authority, webhook),
       check ((previous_secret is null) = (previous_until is null)),
       check ((disabled_at is null) = (disabled_because is null))
     )`,

    // One announcement for one webhook. A round begins with each replay; attempts are those of the round.
    `create table telling.delivery (
       authority ${key} not null,
       webhook ${key} not null,
       sequence bigint not null,
       state text not null check (state in ('waiting', 'held', 'delivered', 'exhausted')),
       round integer not null default 1,
       attempts integer not null default 0,
       next_attempt_at timestamptz,
       last_attempt_at timestamptz,
       last_status integer,
       last_problem text,
       delivered_at timestamptz,
       primary key (authority, webhook, sequence),
       foreign key (authority, webhook) references telling.webhook on delete cascade,
       foreign key (authority, sequence) references telling.announcement on delete cascade,
       check ((state = 'waiting') = (next_attempt_at is not null)),
       check ((state = 'delivered') = (delivered_at is not null))
     )`,
    'create index delivery_of_announcement on telling.delivery (authority, sequence)',
    `create index delivery_due on telling.delivery (next_attempt_at) where state = 'waiting'`,

    ...guardedByAuthority('telling.head', 'select, insert, update', 'reads'),
    ...guardedByAuthority('telling.on_queue', written),
    ...guardedByAuthority('telling.announcement', 'select, insert, delete'),
    ...guardedByAuthority('telling.webhook', written),
    ...guardedByAuthority('telling.delivery', written, 'reads'),

    ...ownersFunction(
      'telling.authorities()',
      'table (authority text)',
      'select authority from telling.head order by authority',
    ),
    // Whose time has passed: their jobs were lost. Numbers only.
    ...ownersFunction(
      'telling.overdue(timestamptz, integer)',
      'table (authority text, webhook text, sequence bigint, round integer)',
      `select authority, webhook, sequence, round from telling.delivery
       where state = 'waiting' and next_attempt_at < $1 order by next_attempt_at limit $2`,
    ),
  ];
}
