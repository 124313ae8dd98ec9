import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const ps = promisify(execFile);

const fromProc = async (pid: number): Promise<string> => {
  const [stat, boot] = await Promise.all([
    readFile(`/proc/${String(pid)}/stat`, 'utf8'),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
  ]);
  // The second field is a file name in brackets and may hold blanks: the rest is counted from the last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  if (state === 'Z') throw new Error('ended, and not yet collected by its parent');
  return `${boot.trim()}/${startedAt ?? ''}`;
};

const fromPs = async (pid: number): Promise<string> =>
  (await ps('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim();

/**
 * When a process began: together with its number it names one process for ever, where the number alone may by now
 * belong to another program. Undefined where no such process runs.
 */
export const processMark = async (pid: number): Promise<string | undefined> =>
  (process.platform === 'linux' ? fromProc(pid) : fromPs(pid)).catch(() => undefined);

const commandFromProc = async (pid: number): Promise<string> =>
  (await readFile(`/proc/${String(pid)}/cmdline`, 'utf8')).replaceAll('\0', ' ');

const commandFromPs = async (pid: number): Promise<string> =>
  (await ps('ps', ['-o', 'command=', '-p', String(pid)])).stdout;

/** The command line of a running process, or nothing. */
export const commandOf = async (pid: number): Promise<string> =>
  (process.platform === 'linux' ? commandFromProc(pid) : commandFromPs(pid)).catch(() => '');
