import { isoDate, type Day } from '../../../core/kernel/day.js';
import type { Queue } from '../../../core/queues/queue.js';
import type { Client } from '../../platform/database.js';
import type { ToldStage } from '../../projection/told-of-entry.js';
import { listedRow, type ListedRow, type PlacedEntry, type ToldAnyDay } from './listed-row.js';

/** A list as the rows hold it, and how far of the log they hold. */
export interface LiveList {
  readonly position: number;
  readonly digest: string;
  readonly recordedAt: string | undefined;
  readonly rows: readonly ListedRow[];
}

export interface ListAsked {
  readonly authority: string;
  readonly queue: Queue;
  readonly on: Day;
}

type Nullable<Row> = { readonly [Name in keyof Row]: Exclude<Row[Name], undefined> | null };

interface Found extends Nullable<PlacedEntry> {
  readonly position: number;
  readonly digest: string;
  readonly recordedAt: string | null;
  readonly stage: ToldStage | null;
  readonly told: ToldAnyDay | null;
}

/** Written as look-ups by key: a join would be free to read the dimensions of everyone. */
const onDay = (dimension: 'worker' | 'team'): string => `(
  select nullif(d.keys[width_bucket($3::date, d.days)], 'not-recorded') from tallies.dimension d
  where d.authority = $1 and d.generation = live.generation and d.child = e.child and d.dimension = '${dimension}')`;

/** A join, not a list to compare with: it stays quick when most children are left out. */
const leftOut = `and not exists (select from unnest($4::text[]) away(child) where away.child = e.child)`;

/**
 * Stages are told from a day to another, exclusive; the last of what has no end has none. ISO dates compare as texts do.
 * Only the stage of the day leaves the database: the others are most of what is told of an entry.
 */
const stageOnDay = `jsonb_path_query_first(e.told, '$.stages[*] ? (@.from <= $on && !(@.to <= $on))',
  jsonb_build_object('on', $3::date::text))`;

const textOf = (scope: '' | typeof leftOut): string => `
  with live as materialized (
    select g.generation, g.digest, g.position, (select e.recorded_at from event_log.event e
      where e.authority = $1 and e.position = g.position limit 1) as "recordedAt"
    from tallies.generation g where g.authority = $1 and g.state = 'live')
  select live.position, live.digest, live."recordedAt", listed.*
  from live left join lateral (
    select e.child, e.entry, e.due, e.school, ${onDay('worker')} as worker, ${onDay('team')} as team,
      ${stageOnDay} as stage, e.told - 'stages' as told
    from tallies.queue_entry e
    where e.authority = $1 and e.generation = live.generation and e.queue = $2
      and e.last_day >= $3::date and e.first_day <= $3::date ${scope}
  ) listed on true`;

const everyone = { name: 'list-of-queue', text: textOf('') };
const lessSome = { name: 'list-of-queue-less-some', text: textOf(leftOut) };

const known = <Value>(value: Value | null): Value | undefined => value ?? undefined;

const rowsOf = (queue: Queue, found: Found): readonly ListedRow[] => {
  const { child, entry, stage, told } = found;
  // An entry may leave its queue for a while: then it has no stage.
  if (child === null || entry === null || stage === null || told === null) return [];
  const { due, school, worker, team } = found;
  const placed = {
    child,
    entry,
    due: known(due),
    school: known(school),
    worker: known(worker),
    team: known(team),
  };
  return [listedRow(queue, placed, stage, told)];
};

/** The list over the live rows, `without` some children where they are given. Undefined where nothing is live yet. */
export const liveList = async (
  client: Client,
  { authority, queue, on }: ListAsked,
  without?: readonly string[],
): Promise<LiveList | undefined> => {
  const values = [authority, queue.id, isoDate(on)];
  const { rows } = await client.query<Found>(
    without ? { ...lessSome, values: [...values, without] } : { ...everyone, values },
  );
  const [first] = rows;
  if (first === undefined) return undefined;
  const { position, digest, recordedAt } = first;
  return { position, digest, recordedAt: known(recordedAt), rows: rows.flatMap((row) => rowsOf(queue, row)) };
};
