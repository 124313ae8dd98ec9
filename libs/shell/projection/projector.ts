import { headOf, readAfter } from '../event-log/read.pg.js';
import type { Client, Database } from '../platform/database.js';
import { countBatch } from './batch.js';
import { countPerson, definitionsDigest, type Count } from './definitions.js';
import { beginGeneration, lockLiveGeneration, moveCheckpoint, type Generation } from './generations.pg.js';
import { HistoryCache } from './history-cache.js';
import { park, unpark } from './parked.pg.js';
import { writePersons } from './persons.pg.js';
import { SettingCache } from './setting-cache.js';
import { analyseTables } from './write-rows.pg.js';

export interface ProjectorOptions {
  /** Events counted in one transaction at the most. */
  readonly batchSize?: number;
  /** Events kept decoded in memory, over all authorities together. */
  readonly rememberedEvents?: number;
  readonly count?: Count;
  readonly settings?: SettingCache;
  readonly digest?: string;
  /** Told of each child whose events could not be folded: ids only. */
  readonly onParked?: (authority: string, child: string, reason: string) => void;
}

/** `stale`: the live generation was counted by other code and has to be rebuilt, not added to. */
export type CaughtUp =
  { readonly state: 'caught-up'; readonly position: number } | { readonly state: 'stale' };

/** Events; of fewer the tables are small enough to be read whole. */
const grownAfter = 2_000;

type BatchDone = CaughtUp | { readonly state: 'more' };

/**
 * Counts what was recorded. A batch is one transaction: the rows and the checkpoint that says they are counted commit
 * together, so every event is counted exactly once however often a process dies or a job runs twice.
 */
export class Projector {
  readonly #database: Database;
  readonly #batchSize: number;
  readonly #remembered: number;
  readonly #count: Count;
  readonly #settings: SettingCache;
  readonly #digest: string;
  readonly #onParked: ProjectorOptions['onParked'];
  readonly #caches = new Map<string, HistoryCache>();
  /** By authority: the position at which the tables were last known to be analysed. */
  readonly #analysedAt = new Map<string, number>();

  constructor(database: Database, options: ProjectorOptions = {}) {
    this.#database = database;
    this.#batchSize = options.batchSize ?? 5_000;
    this.#remembered = options.rememberedEvents ?? 200_000;
    this.#count = options.count ?? countPerson;
    this.#settings = options.settings ?? new SettingCache();
    this.#digest = options.digest ?? definitionsDigest;
    this.#onParked = options.onParked;
  }

  /** Counts everything recorded for an authority until now. */
  async catchUp(authority: string): Promise<CaughtUp> {
    for (;;) {
      const done = await this.#batchOf(authority);
      await this.#analyseWhereGrown(authority);
      if (done.state !== 'more') return done;
    }
  }

  async #batchOf(authority: string): Promise<BatchDone> {
    const cache = this.#cacheOf(authority);
    try {
      return await this.#database.withAuthority(authority, async (client) => {
        const live = await this.#lockLive(client, authority);
        if (live === undefined) return { state: 'caught-up', position: 0 };
        if (live.digest !== this.#digest) return { state: 'stale' };
        return this.#countOnce(client, authority, live, cache);
      });
    } catch (error) {
      cache.forget();
      throw error;
    }
  }

  /** Whenever twice as much has been counted as the last time, of what this process has seen grow. */
  async #analyseWhereGrown(authority: string): Promise<void> {
    const position = this.#cacheOf(authority).position;
    const before = this.#analysedAt.get(authority);
    if (position < grownAfter || before === undefined || position < 2 * before) return;
    this.#analysedAt.set(authority, position);
    await this.#database.withAuthority(authority, analyseTables);
  }

  /** The first event of an authority begins its first generation. */
  async #lockLive(client: Client, authority: string): Promise<Generation | undefined> {
    const live = await lockLiveGeneration(client, authority);
    if (live) return live;
    if ((await headOf(client, authority)) === 0) return undefined;
    return beginGeneration(client, authority, this.#digest, 0, 'live');
  }

  async #countOnce(
    client: Client,
    authority: string,
    live: Generation,
    cache: HistoryCache,
  ): Promise<BatchDone> {
    if (!this.#analysedAt.has(authority)) this.#analysedAt.set(authority, live.position);
    const position = await this.countInto(client, authority, live, cache);
    return position - live.position < this.#batchSize ? { state: 'caught-up', position } : { state: 'more' };
  }

  /** Counts one batch into a generation, in the caller's transaction. Returns the position reached. */
  async countInto(
    client: Client,
    authority: string,
    into: Generation,
    cache: HistoryCache = new HistoryCache(this.#remembered),
  ): Promise<number> {
    const events = await readAfter(client, authority, into.position, this.#batchSize);
    const upTo = events.at(-1)?.position ?? into.position;
    if (upTo === into.position) return upTo;
    const outcome = await countBatch(client, authority, into, events, {
      cache,
      settings: this.#settings,
      count: this.#count,
    });
    if (outcome.persons) await writePersons(client, authority, into.generation, outcome.persons);
    for (const failure of outcome.failures) {
      await park(client, authority, into.generation, { ...failure, failedAt: upTo });
      this.#onParked?.(authority, failure.child, failure.reason);
    }
    await unpark(client, authority, into.generation, outcome.recovered);
    await moveCheckpoint(client, authority, into.generation, upTo);
    cache.moveTo(upTo);
    return upTo;
  }

  #cacheOf(authority: string): HistoryCache {
    const cache = this.#caches.get(authority) ?? new HistoryCache(this.#remembered);
    this.#caches.set(authority, cache);
    return cache;
  }
}
