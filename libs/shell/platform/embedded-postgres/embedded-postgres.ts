import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { ensureCluster, passwordOf, superuser } from './cluster-folder.js';
import { clearLeftBehind } from './left-behind.js';
import { claimFolder } from './ownership.js';
import { assertReachable, findServerUser } from './server-user.js';
import { startServer, type RunningServer } from './server.js';

const databaseName = 'caretally';

export interface EmbeddedPostgres {
  /** Of the database's owner; the application's connections take a lesser role by themselves. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly settings?: readonly string[];
}

const createDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
};

const startIn = async (
  dataFolder: string,
  options: EmbeddedOptions,
): Promise<{ server: RunningServer; url: string }> => {
  const user = await findServerUser();
  const binaries = await findBinaries();
  await assertReachable(join(dataFolder, 'postgres'), user);
  await assertReachable(binaries.postgres, user);
  const password = await passwordOf(dataFolder, user);
  await clearLeftBehind(join(dataFolder, 'postgres'));
  const folder = await ensureCluster(dataFolder, binaries, user);
  const server = await startServer({
    postgres: binaries.postgres,
    folder,
    logFile: join(dataFolder, 'postgres.log'),
    user,
    settings: options.settings ?? [],
  });
  return { server, url: `postgresql://${superuser}:${password}@127.0.0.1:${String(server.port)}` };
};

/**
 * A PostgreSQL of our own in `<data>/postgres`, on loopback only: for trying CareTally and for small councils.
 * Whatever state the last run was left in, this starts.
 */
export const startEmbeddedPostgres = async (
  data: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> => {
  const dataFolder = resolve(data);
  await mkdir(dataFolder, { recursive: true });
  const release = await claimFolder(dataFolder);
  try {
    const { server, url } = await startIn(dataFolder, options);
    await createDatabase(`${url}/postgres`).catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    return {
      url: `${url}/${databaseName}`,
      stop: async () => {
        await server.stop();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
};
