import { chmodSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateJobs } from '../libs/shell/jobs/migrate-jobs.pg.js';
import { openDatabase, type Database } from '../libs/shell/platform/database.js';
import { startEmbeddedPostgres } from '../libs/shell/platform/embedded-postgres/embedded-postgres.js';
import { migrate } from '../libs/shell/platform/migrate.js';

export interface Bench {
  readonly url: string;
  readonly database: Database;
  /** Owner's connection, for floors and for filling tables. */
  readonly owner: pg.Client;
}

/** The embedded PostgreSQL on a fresh folder with its usual settings: every commit is flushed to disk. */
export const onPostgres = async (work: (bench: Bench) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'caretally-bench-'));
  chmodSync(folder, 0o755);
  const cluster = await startEmbeddedPostgres(folder, {});
  const owner = new pg.Client({ connectionString: cluster.url });
  try {
    await migrate({ ownerUrl: cluster.url, steps: [migrateJobs] });
    await owner.connect();
    const database = await openDatabase(cluster.url, { max: 20 });
    await work({ url: cluster.url, database, owner });
    await database.close();
  } finally {
    await owner.end();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

/** The value below which `share` of the samples lie, from the raw samples. */
export const percentile = (samples: readonly number[], share: number): number => {
  const ordered = [...samples].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.ceil(share * ordered.length) - 1)] ?? NaN;
};

export const report = (title: string, figures: Readonly<Record<string, string | number>>): void => {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  const lines = Object.entries(figures).map(([name, value]) => {
    const text = typeof value === 'number' ? (Math.round(value * 10) / 10).toLocaleString('en-GB') : value;
    return `  ${name.padEnd(width)}  ${text}`;
  });
  console.log([title, ...lines].join('\n'));
};

/** `--events 100000` and the like. */
export const argument = (name: string, otherwise: number): number => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : Number(process.argv[place + 1]);
};
