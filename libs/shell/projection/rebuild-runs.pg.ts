import type { Client } from '../platform/database.js';

// Every function here works inside a transaction about the authority (`Database.withAuthority`).

/** Why everything is counted again: somebody asked, or what is counted is no longer what was counted. */
export type RebuildReason = 'asked' | 'definitions-changed';

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
  readonly cancelAskedBy: string | null;
  readonly endedAt: string | null;
  readonly outcome: 'switched' | 'cancelled' | 'failed' | null;
  readonly generation: number | null;
  /** Tables that came out otherwise than they were; null where there was nothing to compare with. */
  readonly differs: readonly string[] | null;
}

const columns = `rebuild as run, because, asked_at as "askedAt", asked_by as "askedBy", began_at as "beganAt", counted, events,
  told_at as "toldAt", cancel_asked_by as "cancelAskedBy", ended_at as "endedAt", outcome, generation, differs`;

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
    `insert into tallies.rebuild as r (authority, because, began_at, told_at, events)
     values ($1, $2, clock_timestamp(), clock_timestamp(), $3)
     on conflict (authority) where ended_at is null do update
       set began_at = clock_timestamp(), told_at = clock_timestamp(), counted = 0, events = excluded.events
     returning rebuild as run, cancel_asked_by is not null and because = 'asked' as cancelled`,
    [authority, because, events],
  );
  const [begun] = rows;
  if (begun) return begun;
  throw new Error('a rebuild was begun and is not there');
};

/** Says how far it is. True where somebody has asked for it to be given up. */
export const tellRun = async (
  client: Client,
  authority: string,
  run: number,
  counted: number,
): Promise<boolean> => {
  const { rows } = await client.query<{ cancelled: boolean }>(
    `update tallies.rebuild set counted = least($3, events), told_at = clock_timestamp()
     where authority = $1 and rebuild = $2 returning cancel_asked_by is not null as cancelled`,
    [authority, run, counted],
  );
  return rows[0]?.cancelled ?? false;
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

/** Asks for the one that is open to be given up. Only what was asked for: what changed definitions began would begin again. */
export const cancelRun = async (client: Client, authority: string, by: string): Promise<boolean> => {
  const { rowCount } = await client.query(
    `update tallies.rebuild set cancel_asked_by = coalesce(cancel_asked_by, $2)
     where authority = $1 and ended_at is null and because = 'asked'`,
    [authority, by],
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
