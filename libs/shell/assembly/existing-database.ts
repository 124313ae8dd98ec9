import { pendingMigrations } from '../platform/migrate.js';
import { openGround, type Ground } from './ground.js';
import type { Process } from './run-process.js';

const notMigrated = 'The database is not of this version: run `caretally migrate` first.';

const assertMigrated = async ({ database }: Ground): Promise<void> => {
  const pending = await pendingMigrations(database.pool).catch((cause: unknown) => {
    throw new Error(notMigrated, { cause });
  });
  if (pending.length > 0) throw new Error(notMigrated);
};

/** For one of several processes: on a database that others run, and that was migrated before. */
export const onExistingDatabase = async (process: Process): Promise<Ground> => {
  const { databaseUrl, token } = process.settings;
  if (databaseUrl === undefined) {
    throw new Error('set DATABASE_URL: this process is one of several on a database that others run.');
  }
  const ground = await openGround(process, databaseUrl, token);
  await assertMigrated(ground);
  return ground;
};
