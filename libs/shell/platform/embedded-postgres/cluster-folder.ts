import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries.js';
import { giveTo, type ServerUser } from './server-user.js';

export const superuser = 'caretally_owner';
const marker = 'caretally-initialised';

/** The database's password: made once, readable by its owner only. */
export const passwordOf = async (dataFolder: string, user: ServerUser | undefined): Promise<string> => {
  const file = join(dataFolder, 'postgres-password');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.trim() === '')
    await writeFile(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  // Read by initdb, which runs as the server's user.
  await giveTo(user, file);
  return (await readFile(file, 'utf8')).trim();
};

const runInitdb = async (
  initdb: string,
  folder: string,
  dataFolder: string,
  user: ServerUser | undefined,
): Promise<void> => {
  const child = spawn(
    initdb,
    [
      `--pgdata=${folder}`,
      `--username=${superuser}`,
      `--pwfile=${join(dataFolder, 'postgres-password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The built-in provider sorts alike on every machine and needs no locale installed.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    {
      cwd: dataFolder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
    },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [complaint, code] = await Promise.all([text(child.stderr), ended]);
  if (code !== 0) throw new Error(`The database folder could not be made: ${complaint.trim()}`);
};

/** What is not ours, or was never finished, is moved aside: a folder that may hold data is never deleted. */
const moveAside = async (folder: string): Promise<void> => {
  if (!existsSync(folder) || existsSync(join(folder, marker))) return;
  if ((await readdir(folder)).length === 0) await rmdir(folder);
  else await rename(folder, `${folder}-incomplete-${String(Date.now())}`);
};

const assertVersion = async (folder: string, expected: string): Promise<void> => {
  const found = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  if (found === expected) return;
  throw new Error(
    `${folder} was made by PostgreSQL ${found}, and this CareTally brings PostgreSQL ${expected}: ` +
      'start the version of CareTally that made it, or set CARETALLY_DATA to a new folder and send the events again.',
  );
};

export const embeddedMajor = '18';

/** The cluster's folder, made where it does not exist. It gets its name only when complete, so half of one is never used. */
export const ensureCluster = async (
  dataFolder: string,
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<string> => {
  const folder = join(dataFolder, 'postgres');
  await moveAside(folder);
  if (existsSync(folder)) {
    await assertVersion(folder, embeddedMajor);
    return folder;
  }
  const unfinished = `${folder}-unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await giveTo(user, unfinished);
  await runInitdb(binaries.initdb, unfinished, dataFolder, user);
  await writeFile(join(unfinished, marker), '');
  await rename(unfinished, folder);
  return folder;
};
