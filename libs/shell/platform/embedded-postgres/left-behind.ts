import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf } from './process-mark.js';

const patienceMs = 30_000;

/** Sends a signal; a process that ended meanwhile is as good. */
const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // Ended by itself.
  }
};

const waitUntilGone = async (file: string, pid: number, until: number): Promise<boolean> => {
  while (Date.now() < until) {
    if (!existsSync(file) || (await commandOf(pid)) === '') return true;
    await sleep(20);
  }
  return false;
};

/** Fast shutdown, and an immediate one where that takes too long: the log of writes brings everything back. */
export const stopServer = async (folder: string, pid: number): Promise<void> => {
  const file = join(folder, 'postmaster.pid');
  signal(pid, 'SIGINT');
  if (await waitUntilGone(file, pid, Date.now() + patienceMs)) return;
  signal(pid, 'SIGQUIT');
  await waitUntilGone(file, pid, Date.now() + patienceMs);
};

/**
 * Clears what a killed process left: a server that still runs is stopped, and a lock file is removed where its
 * process is gone or its number belongs to another program by now.
 */
export const clearLeftBehind = async (folder: string): Promise<void> => {
  const file = join(folder, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (Number.isInteger(pid) && (await commandOf(pid)).includes(folder)) await stopServer(folder, pid);
  await rm(file, { force: true });
};
