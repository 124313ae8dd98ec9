import { ForwardOnly } from './forward-only.js';
import { guardedByAuthority } from './row-security.js';

const key = 'text collate "C"';
/**
 * Of a few lengths in days the smallest that is no shorter than the item. What overlaps a period began, for each of them,
 * no longer than that before it: a handful of short index scans instead of one over everything that ended since.
 */
const lengths = [3, 15, 63, 255, 1_023, 4_095, 16_383];
const longest = 1_000_000;
const reach = `case ${lengths.map((days) => `when isfinite(last_day) and last_day - first_day <= ${days} then ${days}`).join(' ')} else ${longest} end`;

const written = 'select, insert, update, delete';

/** The read models. Every row belongs to a generation; all of it can be dropped and folded again from the log. */
export class Tallies1700000000100 extends ForwardOnly {
  readonly name = 'Tallies1700000000100';

  protected readonly statements = [
    // `position`: how far of the log this generation holds. `digest`: the definitions and folds it was counted with.
    `create table tallies.generation (
       authority ${key} not null,
       generation integer not null,
       digest text not null,
       position bigint not null,
       state text not null check (state in ('building', 'live', 'retired')),
       began_at timestamptz not null default clock_timestamp(),
       switched_at timestamptz,
       primary key (authority, generation)
     )`,
    `create unique index generation_live on tallies.generation (authority) where state = 'live'`,

    // Days in force and what holds from each: a step function. Days before the first step do not exist: it is -infinity.
    `create table tallies.standing (
       authority ${key} not null,
       generation integer not null,
       measure ${key} not null,
       child ${key} not null,
       days date[] not null,
       standings text[] not null,
       primary key (authority, generation, measure, child)
     )`,
    `create table tallies.dimension (
       authority ${key} not null,
       generation integer not null,
       child ${key} not null,
       dimension ${key} not null,
       days date[] not null,
       keys text[] not null,
       primary key (authority, generation, child, dimension)
     )`,

    // first_day and last_day inclusive; closed_on is the day it ended. What is open ends at infinity.
    `create table tallies.item (
       authority ${key} not null,
       generation integer not null,
       kind ${key} not null,
       child ${key} not null,
       item ${key} not null,
       first_day date not null,
       last_day date not null,
       closed_on date not null,
       standings jsonb not null,
       dimensions jsonb not null,
       reach integer not null generated always as (${reach}) stored,
       primary key (authority, generation, kind, child, item)
     )`,
    'create index item_by_reach on tallies.item (authority, generation, kind, reach, first_day)',

    // Changes: the position of a stock on a day is the running sum up to it. Each month's changes stand beside those of its
    // days, so that a sum over twenty years is one over a few hundred rows.
    `create table tallies.day_count (
       authority ${key} not null,
       generation integer not null,
       measure ${key} not null,
       span ${key} not null check (span in ('day', 'month')),
       day date not null,
       numerator integer not null,
       denominator integer not null,
       excluded integer not null,
       not_yet_due integer not null,
       unknown integer not null,
       primary key (authority, generation, measure, span, day)
     )`,

    // Local ids linked to another person; whoever is not here is a person by their own id.
    `create table tallies.person (
       authority ${key} not null,
       generation integer not null,
       child ${key} not null,
       person ${key} not null,
       primary key (authority, generation, child)
     )`,
    `create table tallies.finding (
       authority ${key} not null,
       generation integer not null,
       child ${key} not null,
       finding integer not null,
       kind text not null,
       on_day date,
       detail text not null,
       events jsonb not null,
       primary key (authority, generation, child, finding)
     )`,
    // A child whose events could not be folded: the rows stay as of `counted_up_to` until a later fold succeeds.
    `create table tallies.parked (
       authority ${key} not null,
       generation integer not null,
       child ${key} not null,
       counted_up_to bigint not null,
       failed_at bigint not null,
       reason text not null,
       parked_at timestamptz not null default clock_timestamp(),
       primary key (authority, generation, child)
     )`,

    ...['generation', 'standing', 'dimension', 'item', 'day_count', 'person', 'finding', 'parked'].flatMap(
      (table) => guardedByAuthority(`tallies.${table}`, written),
    ),
  ];
}
