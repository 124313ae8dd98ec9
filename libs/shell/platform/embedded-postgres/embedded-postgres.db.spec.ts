import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onServer } from '../../../../test/postgres/with-database.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { commandOf } from './process-mark.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A process of its own that starts the database, says where it is, and waits to be killed. */
const startElsewhere = async (
  folder: string,
): Promise<{ readonly url: string; readonly child: ChildProcess }> => {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(here('./embedded-postgres.ts'))});
    console.log((await startEmbeddedPostgres(${JSON.stringify(folder)})).url);
    setInterval(() => {}, 60_000);`;
  const loader = here('../../../../test/postgres/typescript.mjs');
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  return { url, child };
};

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGKILL');
  });

const postmasterOf = async (folder: string): Promise<number> =>
  Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);

/** Starts, runs a statement and stops. */
const startAnd = async (folder: string, statement: string) => {
  const database = await startEmbeddedPostgres(folder);
  try {
    return await onServer(database.url, statement);
  } finally {
    await database.stop();
  }
};

describe('the embedded database', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'caretally-embedded-'));
    await chmod(folder, 0o755);
    await startAnd(folder, 'create table kept as select 1 as there');
  }, 30_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('finds its data again, is ready within two seconds, and leaves nothing running', async () => {
    const begun = performance.now();
    const database = await startEmbeddedPostgres(folder);
    expect(performance.now() - begun).toBeLessThan(2_000);
    const postmaster = await postmasterOf(folder);
    await expect(onServer(database.url, 'select * from kept')).resolves.toEqual([{ there: 1 }]);
    await database.stop();
    await expect(commandOf(postmaster)).resolves.toBe('');
  }, 30_000);

  it('listens on loopback only, wants its password, keeps writes safe and statements out of its log', async () => {
    const database = await startEmbeddedPostgres(folder);
    const wrong = new URL(database.url);
    wrong.password = 'guessed';
    await expect(onServer(wrong.toString(), 'select 1')).rejects.toThrow('password authentication failed');
    const names = [
      'listen_addresses',
      'fsync',
      'synchronous_commit',
      'log_error_verbosity',
      'log_min_error_statement',
    ];
    const rows = await onServer(
      database.url,
      `select string_agg(setting, ' ' order by array_position($1::text[], name)) as settings from pg_settings where name = any ($1)`,
      [names],
    );
    await database.stop();
    expect(rows).toEqual([{ settings: '127.0.0.1 on on terse panic' }]);
  }, 30_000);

  it('refuses to share its folder with a process that is still running', async () => {
    const { child } = await startElsewhere(folder);
    await expect(startEmbeddedPostgres(folder)).rejects.toThrow(
      `already running on ${folder} (process ${String(child.pid)})`,
    );
    await killed(child);
    await startAnd(folder, 'select 1');
  }, 30_000);

  it('starts after a kill -9 of its process, with its server still running', async () => {
    const { url, child } = await startElsewhere(folder);
    await onServer(url, 'insert into kept values (2)');
    const postmaster = await postmasterOf(folder);
    await killed(child);
    await expect(commandOf(postmaster)).resolves.toContain('postgres');
    await expect(startAnd(folder, 'select max(there) as most from kept')).resolves.toEqual([{ most: 2 }]);
  }, 30_000);

  it('starts after a kill -9 of process and server, with nothing acknowledged lost', async () => {
    const { url, child } = await startElsewhere(folder);
    await onServer(url, 'insert into kept values (3)');
    process.kill(await postmasterOf(folder), 'SIGKILL');
    await killed(child);
    await expect(startAnd(folder, 'select max(there) as most from kept')).resolves.toEqual([{ most: 3 }]);
  }, 30_000);

  it.each([
    ['belongs to another program by now', process.pid],
    ['belongs to nobody', 4_000_000],
  ])(
    'starts where a lock file was left whose process number %s',
    async (_, pid) => {
      await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${String(pid)}\n${folder}/postgres\n`);
      await expect(startAnd(folder, 'select max(there) as most from kept')).resolves.toEqual([{ most: 3 }]);
    },
    30_000,
  );

  it('starts over where it was interrupted while making its folder, and moves a folder that is not its own aside', async () => {
    const other = join(folder, 'other');
    await mkdir(join(other, 'postgres-unfinished', 'base'), { recursive: true });
    await mkdir(join(other, 'postgres'));
    await writeFile(join(other, 'postgres', 'PG_VERSION'), '18\n');
    await expect(startAnd(other, 'select 1 as works')).resolves.toEqual([{ works: 1 }]);
    const left = await readdir(other);
    expect(
      left.filter((name) => name.startsWith('postgres-')).map((name) => name.replace(/\d+$/, '')),
    ).toEqual(expect.arrayContaining(['postgres-incomplete-', 'postgres-password']));
    expect(left).not.toContain('postgres-unfinished');
  }, 30_000);
});
