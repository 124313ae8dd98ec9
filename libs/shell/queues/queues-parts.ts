import type { Database } from '../platform/database.js';
import { definitionsDigest } from '../projection/definitions.js';
import { SettingCache } from '../projection/setting-cache.js';
import { ListsThen } from './list/lists-then.js';
import { RecentLists } from './list/recent-lists.js';

/** What lists are made from: the database, what is remembered between two of them, and the clock. */
export interface QueuesParts {
  readonly database: Database;
  /** Of the definitions this process has: rows counted by others are being counted again. */
  readonly digest: string;
  readonly settings: SettingCache;
  readonly thens: ListsThen;
  readonly lists: RecentLists;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const QUEUES_PARTS = Symbol('queues parts');

export const queuesParts = (database: Database, now: () => number = Date.now): QueuesParts => {
  const settings = new SettingCache();
  return {
    database,
    digest: definitionsDigest,
    settings,
    thens: new ListsThen(settings),
    lists: new RecentLists(),
    now,
  };
};
