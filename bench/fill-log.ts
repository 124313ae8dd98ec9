import type pg from 'pg';
import { contentHash } from '../libs/shell/event-log/event-to-append.js';
import type { DenseEvent } from './dense-histories.js';

const fillText = `
  insert into event_log.event (authority, position, source, id, type, subject, data, recorded_at, recorded_by, content_hash)
  select $1, $2 + place, source, id, type, subject, data::json, coalesce(at, clock_timestamp()), 'bench', decode(hash, 'hex')
  from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[])
    with ordinality e(source, id, type, subject, data, hash, at, place)`;

/** Puts events into the log without the door, as fast as the database takes them: preparation, never measured. */
export class LogFiller {
  #position = 0;

  constructor(
    readonly owner: pg.Client,
    readonly authority: string,
  ) {}

  get position(): number {
    return this.#position;
  }

  async add(events: readonly DenseEvent[]): Promise<void> {
    for (let start = 0; start < events.length; start += 5_000) {
      const lot = events.slice(start, start + 5_000);
      await this.owner.query(fillText, [
        this.authority,
        this.#position,
        lot.map(({ source }) => source),
        lot.map(({ id }) => id),
        lot.map(({ type }) => type),
        lot.map(({ subject }) => subject),
        lot.map(({ data }) => JSON.stringify(data)),
        lot.map((event) => contentHash({ ...event }).toString('hex')),
        lot.map(({ recordedAt }) => recordedAt ?? null),
      ]);
      this.#position += lot.length;
    }
  }

  async finish(): Promise<void> {
    await this.owner.query(
      `insert into event_log.head (authority, position, recorded_at) values ($1, $2, clock_timestamp())
       on conflict (authority) do update set position = excluded.position, recorded_at = excluded.recorded_at`,
      [this.authority, this.#position],
    );
    await this.owner.query('vacuum analyze event_log.event');
  }
}
