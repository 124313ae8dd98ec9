import { ForwardOnly } from './forward-only.js';
import { guardedByAuthority } from './row-security.js';

/** Rebuilds of read models, as they are seen from outside the transaction that each of them is. */
export class Rebuilds1700000000540 extends ForwardOnly {
  readonly name = 'Rebuilds1700000000540';

  protected readonly statements = [
    `create table tallies.rebuild (
       authority text collate "C" not null,
       rebuild bigint generated always as identity,
       because text not null check (because in ('asked', 'definitions-changed')),
       asked_at timestamptz not null default clock_timestamp(),
       asked_by text,
       began_at timestamptz,
       -- Events counted, of how many, and when that was last said: a process that died says no more.
       counted bigint not null default 0,
       events bigint not null default 0,
       told_at timestamptz,
       cancel_asked_by text,
       ended_at timestamptz,
       outcome text check (outcome in ('switched', 'cancelled', 'failed')),
       generation integer,
       differs text[],
       primary key (authority, rebuild),
       check ((ended_at is null) = (outcome is null))
     )`,
    // One at a time: whoever asks while one is open asks for that one.
    'create unique index rebuild_open on tallies.rebuild (authority) where ended_at is null',
    ...guardedByAuthority('tallies.rebuild', 'select, insert, update, delete'),
  ];
}
