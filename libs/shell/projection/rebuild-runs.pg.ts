import type { Client } from '../platform/database.js';
import { canBeSteered, noteSteering, steeringOfRow, type Steering } from './steering.js';

// Every function here works inside a transaction about the authority (`Database.withAuthority`).

/** Why everything is counted again: somebody asked, or what is counted is no longer what was counted. */
export type RebuildReason = 'asked' | 'definitions-changed';

/**
 * A paused rebuild is one open transaction: what was deleted meanwhile in the whole database cannot be cleared away, events
 * recorded meanwhile are not counted, and no other rebuild has its turn in the same process. Long enough to let others
 * finish what they are at; then it goes on by itself.
 */
export const longestPauseMinutes = 15;

/** One rebuild, under way or past. */
export interface RebuildRun {
  readonly run: number;
  readonly because: RebuildReason;
  readonly askedAt: string;
  readonly askedBy: string | null;
  /** Null while it waits for its turn. */
  readonly beganAt: string | null;
  readonly counted: number;
  readonly events: number;
  /** When it last said how far it is: a process that died says no more. */
  readonly toldAt: string | null;
  /** Null unless it waits, or is to. */
  readonly pauseAskedBy: string | null;
  readonly pauseAskedAt: string | null;
  /** How fast it counts is measured from here: its beginning, or the last time it went on. */
  readonly pacedFrom: string | null;
  readonly pacedCounted: number;
  readonly cancelAskedBy: string | null;
  readonly endedAt: string | null;
  readonly outcome: 'switched' | 'cancelled' | 'failed' | null;
  readonly generation: number | null;
  /** Tables that came out otherwise than they were; null where there was nothing to compare with. */
  readonly differs: readonly string[] | null;
}

const columns = `rebuild as run, because, asked_at as "askedAt", asked_by as "askedBy", began_at as "beganAt", counted, events,
  told_at as "toldAt", pause_asked_by as "pauseAskedBy", pause_asked_at as "pauseAskedAt",
  paced_from as "pacedFrom", paced_counted as "pacedCounted", cancel_asked_by as "cancelAskedBy", ended_at as "endedAt", outcome, generation, differs`;

/** Notes who asked. One that waits already is the one that is meant, and nobody cancels it any more. */
export const askForRun = async (client: Client, authority: string, by: string): Promise<void> => {
  await client.query(
    `insert into tallies.rebuild (authority, because, asked_by) values ($1, 'asked', $2)
     on conflict (authority) where ended_at is null do update
       set cancel_asked_by = case when rebuild.began_at is null then null else rebuild.cancel_asked_by end`,
    [authority, by],
  );
};

/** Takes up the one that waits, or that a dead process left open; else begins one that nobody asked for by name. */
export const beginRun = async (
  client: Client,
  authority: string,
  because: RebuildReason,
  events: number,
): Promise<{ readonly run: number; readonly cancelled: boolean }> => {
  const { rows } = await client.query<{ run: number; cancelled: boolean }>(
    `insert into tallies.rebuild as r (authority, because, began_at, told_at, paced_from, events)
     values ($1, $2, clock_timestamp(), clock_timestamp(), clock_timestamp(), $3)
     on conflict (authority) where ended_at is null do update
       set began_at = clock_timestamp(), told_at = clock_timestamp(), counted = 0, events = excluded.events,
         paced_from = clock_timestamp(), paced_counted = 0
     returning rebuild as run, cancel_asked_by is not null and because = 'asked' as cancelled`,
    [authority, because, events],
  );
  const [begun] = rows;
  if (begun) return begun;
  throw new Error('a rebuild was begun and is not there');
};

const pauseHolds = `pause_asked_at > clock_timestamp() - interval '${longestPauseMinutes} minutes'`;

const toldText = `
  update tallies.rebuild set counted = least($3, events), told_at = clock_timestamp(),
    paced_from = case when pause_asked_at is null then paced_from else clock_timestamp() end,
    paced_counted = case when pause_asked_at is null then paced_counted else least($3, events) end,
    pause_asked_by = case when ${pauseHolds} then pause_asked_by end,
    pause_asked_at = case when ${pauseHolds} then pause_asked_at end
  where authority = $1 and rebuild = $2
  returning ${steeringOfRow} as asked`;

/** Says how far it is, and hears what is asked of it. A pause that has lasted too long ends here. */
export const tellRun = async (
  client: Client,
  authority: string,
  run: number,
  counted: number,
): Promise<Steering> => {
  const { rows } = await client.query<{ asked: Steering }>(toldText, [authority, run, counted]);
  return rows[0]?.asked ?? 'go-on';
};

export const runSwitched = async (
  client: Client,
  authority: string,
  run: number,
  generation: number,
  differs: readonly string[] | null,
): Promise<void> => {
  await client.query(
    `update tallies.rebuild set outcome = 'switched', ended_at = clock_timestamp(), counted = events, generation = $3, differs = $4
     where authority = $1 and rebuild = $2`,
    [authority, run, generation, differs],
  );
};

/** Nothing was changed by it. */
export const runGivenUp = async (
  client: Client,
  authority: string,
  run: number,
  outcome: 'cancelled' | 'failed',
): Promise<void> => {
  await client.query(
    `update tallies.rebuild set outcome = $3, ended_at = clock_timestamp()
     where authority = $1 and rebuild = $2 and ended_at is null`,
    [authority, run, outcome],
  );
};

/**
 * Asks something of the one that is open. Only of what was asked for: what changed definitions began would begin again, and
 * nothing new is counted before it has ended. False where there is none of which it could be asked.
 */
export const steerRun = async (
  client: Client,
  authority: string,
  steering: Steering,
  by: string,
): Promise<boolean> => {
  const { rowCount } = await client.query(
    `update tallies.rebuild set ${noteSteering}
     where ${canBeSteered} and because = 'asked' and ($3 <> 'pause' or began_at is not null)`,
    [authority, by, steering],
  );
  return rowCount === 1;
};

/** Past ones that are kept. */
const mostKept = 20;

export const forgetOldRuns = async (client: Client, authority: string): Promise<void> => {
  await client.query(
    `delete from tallies.rebuild where authority = $1 and ended_at is not null and rebuild not in
       (select rebuild from tallies.rebuild where authority = $1 order by rebuild desc limit ${mostKept})`,
    [authority],
  );
};

/** Latest first. */
export const readRuns = async (client: Client, authority: string): Promise<readonly RebuildRun[]> => {
  const text = `select ${columns} from tallies.rebuild where authority = $1 order by rebuild desc limit ${mostKept}`;
  return (await client.query<RebuildRun>(text, [authority])).rows;
};
