import { localToken } from '../access/local-token.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/embedded-postgres.js';
import { openGround, type Ground } from './ground.js';
import { migrateAll } from './migrate-all.js';
import type { Process } from './run-process.js';

const databaseUrls = async ({ settings, started }: Process): Promise<{ url: string; ownerUrl: string }> => {
  const { databaseUrl, databaseOwnerUrl, dataFolder } = settings;
  if (databaseUrl !== undefined) return { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl };
  const embedded = await startEmbeddedPostgres(dataFolder);
  started.add('the embedded database', () => embedded.stop());
  return { url: embedded.url, ownerUrl: embedded.url };
};

/** For the one process that is everything: its own database unless another is given, brought up to this version. */
export const onOwnDatabase = async (
  process: Process,
): Promise<{ readonly ground: Ground; readonly token: string }> => {
  const { url, ownerUrl } = await databaseUrls(process);
  await migrateAll({ ownerUrl, appUrl: url });
  const token = await localToken(process.settings.dataFolder, process.settings.token);
  return { ground: await openGround(process, url, token), token };
};
