import type { State } from '../../known-at/state.js';

/** What the rows hold now, and the day as the stages have it. Expects $1 to be the authority and $3 the day. */
export const liveCte = `live as materialized (
    select g.generation, g.digest, g.position, (select e.recorded_at from event_log.event e
      where e.authority = $1 and e.position = g.position limit 1) as "recordedAt",
      jsonb_build_object('on', $3::date::text) as day
    from tallies.generation g where g.authority = $1 and g.state = 'live')`;

/** Entries that are on their queue on the day, gaps apart. Expects a `live` to select from. */
export const onDay = `e.authority = $1 and e.generation = live.generation
      and e.last_day >= $3::date and e.first_day <= $3::date`;

/** Some children, $4, left out. A join, not a list to compare with: it stays quick when most are. */
export const lessSome = `and not exists (select from unnest($4::text[]) away(child) where away.child = e.child)`;

/**
 * Stages are told from a day to another, exclusive; the last of what has no end has none. ISO dates compare as texts do.
 * Missing where an entry has left its queue for a while.
 */
export const stageOnDay = `jsonb_path_query_first(e.told, '$.stages[*] ? (@.from <= $on && !(@.to <= $on))', live.day)`;

/** Rows may move on between two statements: each says where it found them. */
export interface FoundLive {
  readonly position: number;
  readonly digest: string;
  readonly recordedAt: string | null;
}

export const stateOfRows = ({ position, digest, recordedAt }: FoundLive): State => ({
  position,
  rowsAt: position,
  digest,
  recordedAt: recordedAt ?? undefined,
});
