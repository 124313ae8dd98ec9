import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearLeftBehind } from '../../../libs/shell/platform/embedded-postgres/left-behind.js';

/** What CARETALLY_DATA names, for as long as a spec takes. */
export interface DataFolder {
  readonly path: string;
  /** The lock file of the embedded database, line by line; empty where none runs. */
  lock(): Promise<readonly string[]>;
  /** As the owner of the embedded database, while that runs. */
  databaseUrl(): Promise<string>;
  remove(): Promise<void>;
}

const linesOf = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, 'utf8').catch(() => '')).split('\n');

export const makeDataFolder = async (): Promise<DataFolder> => {
  const path = await mkdtemp(join(tmpdir(), 'caretally-journey-'));
  // Entered by the database's own user where the tests run as root.
  await chmod(path, 0o755);
  const database = join(path, 'postgres');
  const lock = () => linesOf(join(database, 'postmaster.pid'));
  return {
    path,
    lock,
    databaseUrl: async () => {
      const [password = ''] = await linesOf(join(path, 'postgres-password'));
      const port = (await lock())[3] ?? '';
      return `postgresql://caretally_owner:${password}@127.0.0.1:${port}/caretally`;
    },
    remove: async () => {
      // A killed process has left its database running.
      await clearLeftBehind(database);
      await rm(path, { recursive: true, force: true });
    },
  };
};
