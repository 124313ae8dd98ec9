import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopServer } from './left-behind.js';
import type { ServerUser } from './server-user.js';

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly postgres: string;
  readonly folder: string;
  readonly logFile: string;
  readonly user: ServerUser | undefined;
  /** More `-c` settings, `name=value`. */
  readonly settings: readonly string[];
}

const largestLog = 5_000_000;
const readyWithinMs = 60_000;

/** Nothing of what people recorded may reach the server's log: no statements, parameters or failing rows. */
const quiet = [
  'log_statement=none',
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
  'log_error_verbosity=terse',
];

const tuned = [
  'shared_buffers=256MB',
  'max_wal_size=4GB',
  'checkpoint_timeout=15min',
  'jit=off',
  'random_page_cost=1.1',
];

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

const openLog = (file: string): number => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > largestLog ? 'w' : 'a', 0o600);
};

const launch = ({ postgres, folder, logFile, user, settings }: ServerOptions, port: number): ChildProcess => {
  const log = openLog(logFile);
  const given = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...quiet, ...tuned, ...settings];
  try {
    return spawn(
      postgres,
      ['-D', folder, '-p', String(port), ...given.flatMap((setting) => ['-c', setting])],
      {
        // Its own process group: Ctrl-C reaches us alone, and we stop the database last.
        detached: true,
        // Where we were started, its user may not be allowed to look.
        cwd: folder,
        stdio: ['ignore', log, log],
        ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
      },
    );
  } finally {
    closeSync(log);
  }
};

/** PostgreSQL writes its state into the eighth line of its lock file. */
const isReady = async (folder: string, pid: number | undefined): Promise<boolean> => {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
};

type Outcome = 'ready' | 'ended' | 'too slow';

const waitUntilReady = async (folder: string, child: ChildProcess): Promise<Outcome> => {
  const state = { ended: false };
  const end = (): void => {
    state.ended = true;
  };
  child.once('exit', end).once('error', end);
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until) {
    if (state.ended) return 'ended';
    if (await isReady(folder, child.pid)) return 'ready';
    await sleep(15);
  }
  return 'too slow';
};

const running = (folder: string, port: number, child: ChildProcess): RunningServer => {
  const stopOnExit = (): void => {
    child.kill('SIGINT');
  };
  process.once('exit', stopOnExit);
  return {
    port,
    stop: async () => {
      process.removeListener('exit', stopOnExit);
      if (child.pid === undefined || child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await stopServer(folder, child.pid);
      await ended;
    },
  };
};

const lastWords = async (logFile: string): Promise<string> =>
  (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n').slice(-8).join('\n');

/** Another program may take the port in between, and a killed server's last children need a moment to go. */
const attempts = 5;

export const startServer = async (options: ServerOptions, attempt = 1): Promise<RunningServer> => {
  const port = await freePort();
  const child = launch(options, port);
  const outcome = await waitUntilReady(options.folder, child);
  if (outcome === 'ready') return running(options.folder, port, child);
  if (outcome === 'too slow') child.kill('SIGQUIT');
  if (outcome === 'ended' && attempt < attempts) {
    await sleep(200 * attempt);
    return startServer(options, attempt + 1);
  }
  throw new Error(
    `The embedded database did not start. The end of ${options.logFile}:\n${await lastWords(options.logFile)}`,
  );
};
