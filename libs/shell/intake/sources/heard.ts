import { headOf } from '../../event-log/read.pg.js';
import type { Client } from '../../platform/database.js';
import type { SourceHeard } from './sources-of.query.js';

interface Heard {
  readonly source: string;
  readonly events: number;
  /** Position of the last of them. */
  readonly last: number;
}

interface HeardUpTo {
  readonly position: number;
  readonly bySource: ReadonlyMap<string, Heard>;
}

const sinceText = `
  select source, count(*)::int as events, max(position) as last from event_log.event
  where authority = $1 and position > $2 and position <= $3 group by source`;

const recordedText = `
  select p.position, e.recorded_at as at from unnest($2::bigint[]) p(position)
  cross join lateral (select recorded_at from event_log.event where authority = $1 and position = p.position limit 1) e`;

const added = (so: Heard | undefined, more: Heard): Heard => ({
  ...more,
  events: (so?.events ?? 0) + more.events,
});

/**
 * What has come from each source. The log only grows, so what was read once is remembered and only what came since is read:
 * an index by source would cost every event that is recorded.
 */
export class Sources {
  readonly #upTo = new Map<string, HeardUpTo>();

  async heard(client: Client, authority: string): Promise<readonly SourceHeard[]> {
    const { bySource } = await this.#readOn(client, authority);
    const all = [...bySource.values()].sort((a, b) => b.last - a.last);
    const at = await recordedAt(client, authority, all);
    return all.map(({ source, events, last }) => ({ source, events, lastAt: at.get(last) ?? '' }));
  }

  async #readOn(client: Client, authority: string): Promise<HeardUpTo> {
    const position = await headOf(client, authority);
    const before = this.#upTo.get(authority) ?? { position: 0, bySource: new Map<string, Heard>() };
    if (before.position >= position) return before;
    const { rows } = await client.query<Heard>(sinceText, [authority, before.position, position]);
    const bySource = new Map(before.bySource);
    for (const more of rows) bySource.set(more.source, added(bySource.get(more.source), more));
    const now = { position, bySource };
    this.#upTo.set(authority, now);
    return now;
  }
}

const recordedAt = async (
  client: Client,
  authority: string,
  heard: readonly Heard[],
): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await client.query<{ position: number; at: string }>(recordedText, [
    authority,
    heard.map(({ last }) => last),
  ]);
  return new Map(rows.map(({ position, at }) => [position, at]));
};
