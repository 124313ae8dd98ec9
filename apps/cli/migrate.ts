import { migrateAll } from '../../libs/shell/assembly/migrate-all.js';
import { readSettings } from '../../libs/shell/platform/settings.js';
import { Mistake } from './server.js';

/** For a database that others run: the embedded one is migrated at every start. */
export const runMigrate = async (): Promise<void> => {
  const { databaseUrl, databaseOwnerUrl } = readSettings(process.env);
  if (databaseUrl === undefined || databaseOwnerUrl === undefined) {
    throw new Mistake('set DATABASE_URL (and DATABASE_OWNER_URL where another user owns the tables)');
  }
  await migrateAll({ ownerUrl: databaseOwnerUrl, appUrl: databaseUrl });
  console.log('The database is up to date.');
};
