import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { ensureAppRole } from './app-role.js';
import { assertServerVersion } from './server-version.js';

/** Names the lock under which only one process of a database migrates at a time. */
const lockName = `hashtextextended('caretally migrations', 0)`;
const waitForOtherMigrations = '120s';
/** A migration that cannot get its lock soon gives way, instead of making every reader queue behind it. */
const waitForTable = 10_000;

export interface MigrateOptions {
  readonly ownerUrl: string;
  /** Whose user the application connects as, where that is not the owner. */
  readonly appUrl?: string;
  /** What else belongs to a migrated database, done last and with the owner's rights. */
  readonly steps?: readonly ((owner: pg.ClientBase) => Promise<void>)[];
}

const ownerDataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    applicationName: 'caretally-migrations',
    schema: 'caretally',
    migrationsTableName: 'migration',
    migrations: [...migrations],
    installExtensions: false,
    poolSize: 2,
    extra: { lock_timeout: waitForTable },
  });

const migrateTables = async (url: string): Promise<void> => {
  const dataSource = await ownerDataSource(url).initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
};

const appUsersOf = ({ appUrl }: MigrateOptions): readonly string[] => {
  const user = appUrl === undefined ? '' : decodeURIComponent(new URL(appUrl).username);
  return user === '' ? [] : [user];
};

const underLock = async (client: pg.ClientBase, work: () => Promise<void>): Promise<void> => {
  await client.query(`set lock_timeout = '${waitForOtherMigrations}'; select pg_advisory_lock(${lockName})`);
  await client.query(`set lock_timeout = ${String(waitForTable)}`);
  // The lock goes with the connection, whatever happens.
  await work();
};

/** Brings the database up to this version. Safe to run at every start, and by several processes at once. */
export const migrate = async (options: MigrateOptions): Promise<void> => {
  const client = new pg.Client({
    connectionString: options.ownerUrl,
    application_name: 'caretally-migrations',
  });
  await client.connect();
  try {
    await assertServerVersion(client);
    await underLock(client, async () => {
      await ensureAppRole(client, appUsersOf(options));
      await client.query('create schema if not exists caretally');
      await migrateTables(options.ownerUrl);
      for (const step of options.steps ?? []) await step(client);
    });
  } finally {
    await client.end();
  }
};

/** Names of migrations this version has and the database has not. */
export const pendingMigrations = async (
  connection: Pick<pg.ClientBase, 'query'>,
): Promise<readonly string[]> => {
  const { rows } = await connection.query<{ name: string }>('select name from caretally.migration');
  const done = new Set(rows.map((row) => row.name));
  return migrations.map((migration) => migration.name).filter((name) => !done.has(name));
};
