import { ForwardOnly } from './forward-only.js';
import { guardedByAuthority, ownersFunction, reachedByFunctions } from './row-security.js';

const sessionRow = `table (authority text, person text, name text, roles text[], worker text, csrf text, began_at timestamptz)`;

/** People who look at pages: who is signed in, sign-ins under way, and who has seen which child's record. */
export class People1700000000500 extends ForwardOnly {
  readonly name = 'People1700000000500';

  protected readonly statements = [
    `create table access.session (
       token_hash bytea primary key check (length(token_hash) = 32),
       authority text not null,
       person text not null,
       name text not null,
       roles text[] not null check (roles <@ array['manager', 'team-member', 'analyst', 'clerk', 'councillor', 'operator']),
       worker text,
       csrf text not null,
       began_at timestamptz not null default clock_timestamp(),
       seen_at timestamptz not null default clock_timestamp(),
       ended_at timestamptz
     )`,
    ...reachedByFunctions('access.session'),
    ...ownersFunction(
      'access.begin_session(bytea, text, text, text, text[], text, text)',
      'void',
      `insert into access.session (token_hash, authority, person, name, roles, worker, csrf) values ($1, $2, $3, $4, $5, $6, $7)`,
    ),
    // Seen again: what is looked up goes on. Idle for too long, or begun too long ago, it is none any more.
    ...ownersFunction(
      'access.session_by_token_hash(bytea, interval, interval)',
      sessionRow,
      `update access.session set seen_at = clock_timestamp()
       where token_hash = $1 and ended_at is null
         and seen_at > clock_timestamp() - $2 and began_at > clock_timestamp() - $3
       returning authority, person, name, roles, worker, csrf, began_at`,
    ),
    ...ownersFunction(
      'access.end_session(bytea)',
      'void',
      `update access.session set ended_at = clock_timestamp() where token_hash = $1 and ended_at is null`,
    ),

    // A sign-in under way is taken out when it is answered: the same answer a second time finds nothing.
    `create table access.sign_in (
       token_hash bytea primary key check (length(token_hash) = 32),
       kind text not null check (kind in ('provider', 'link')),
       keeps jsonb not null,
       began_at timestamptz not null default clock_timestamp()
     )`,
    ...reachedByFunctions('access.sign_in'),
    ...ownersFunction(
      'access.begin_sign_in(bytea, text, jsonb)',
      'void',
      `delete from access.sign_in where began_at < clock_timestamp() - interval '1 day';
       insert into access.sign_in (token_hash, kind, keeps) values ($1, $2, $3)`,
    ),
    ...ownersFunction(
      'access.take_sign_in(bytea, text, interval)',
      'table (keeps jsonb)',
      `with taken as (delete from access.sign_in where token_hash = $1 and kind = $2 returning keeps, began_at)
       select keeps from taken where began_at > clock_timestamp() - $3`,
    ),

    // Who saw which children, on which page. Written before anything is shown; never changed.
    `create table access.viewing (
       authority text collate "C" not null,
       viewing bigint generated always as identity,
       seen_at timestamptz not null default clock_timestamp(),
       person text not null,
       name text not null,
       page text not null,
       children text[] collate "C" not null check (cardinality(children) > 0),
       primary key (authority, viewing)
     )`,
    'create index viewing_of_child on access.viewing using gin (children)',
    'create index viewing_by_person on access.viewing (authority, person, viewing desc)',
    ...guardedByAuthority('access.viewing', 'select, insert'),
  ];
}
