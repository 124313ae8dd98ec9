import type { Database } from '../platform/database.js';
import { definitionsDigest } from '../projection/definitions.js';
import { AnswerCache } from './figure/answer-cache.js';
import { RecentRows } from './query/counting/recent-rows.js';
import { ThenCache } from '../known-at/then-cache.js';
import { SettingCache } from '../projection/setting-cache.js';

/** What answers are made from: the database, and what is remembered between two of them. */
export interface FiguresParts {
  readonly database: Database;
  /** Of the definitions this process has: rows counted by others are being counted again. */
  readonly digest: string;
  readonly thens: ThenCache;
  readonly settings: SettingCache;
  readonly answers: AnswerCache;
  readonly rows: RecentRows;
}

export const FIGURES_PARTS = Symbol('figures parts');

export const figuresParts = (database: Database, digest = definitionsDigest): FiguresParts => {
  const settings = new SettingCache();
  return {
    database,
    digest,
    thens: new ThenCache(settings),
    settings,
    answers: new AnswerCache(),
    rows: new RecentRows(settings),
  };
};
