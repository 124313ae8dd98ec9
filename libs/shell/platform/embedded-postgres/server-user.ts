import { chown, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whom the server runs as, where that is not who started us. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. These users are looked for; none is ever created. */
const candidates = ['postgres', 'nobody'];

const parseUser = (line: string): ServerUser => {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
};

export const findServerUser = async (): Promise<ServerUser | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map(parseUser);
  const found = candidates
    .map((name) => users.find((user) => user.name === name))
    .find((user) => user !== undefined);
  if (found !== undefined) return found;
  throw new Error(
    `PostgreSQL does not run as root, and this machine has no user ${candidates.join(' or ')} to run it as: ` +
      'start CareTally as an ordinary user, or set DATABASE_URL.',
  );
};

export const giveTo = async (user: ServerUser | undefined, path: string): Promise<void> => {
  if (user !== undefined) await chown(path, user.uid, user.gid);
};

const mayPass = async (folder: string, user: ServerUser): Promise<boolean> => {
  const { mode, uid, gid } = await stat(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === user.gid ? 0o010 : 0o001)) !== 0;
};

/** Root's own home is closed to others, and PostgreSQL's own words for that help nobody. */
export const assertReachable = async (path: string, user: ServerUser | undefined): Promise<void> => {
  if (user === undefined) return;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!(await mayPass(folder, user))) {
      throw new Error(
        `Started as root, so PostgreSQL runs as ${user.name}, who may not enter ${folder}: ` +
          'start CareTally as an ordinary user, or keep it and CARETALLY_DATA where others may enter, or set DATABASE_URL.',
      );
    }
    if (folder === dirname(folder)) return;
  }
};
