import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

type Environment = Readonly<Record<string, string>>;
const running = new Set<ChildProcess>();

export interface End {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A process of the built product, as its users start it. */
export interface App {
  /** What it has said once that matches; rejects where it ends before. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  /** Everything it has said so far, errors too. */
  heard(): string;
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<End>;
}

/** Any program, with this environment only, killed by `killAll` where it still runs. */
export const startProgram = (program: string, args: readonly string[], environment: Environment): App => {
  const child = spawn(program, args, {
    cwd: root,
    // Nothing of the settings that the tests themselves run with.
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const text = { output: '', errors: '' };
  child.stdout.on('data', (bytes: Buffer) => (text.output += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (text.errors += bytes.toString()));
  const ended = once(child, 'close')
    .finally(() => running.delete(child))
    .then(([status]): End => ({ status: status as number | null, ...text }));
  const said = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(text.output);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      look();
      const early = (): Error =>
        new Error(`it ended before it said ${String(pattern)}:\n${text.output}${text.errors}`);
      ended.then(() => reject(early()), reject);
    });
  return { said, ended, heard: () => text.output + text.errors, signal: (name) => void child.kill(name) };
};

/** One of the apps, by its folder's name. Needs a build: `npm test` makes one. */
export const startApp = (name: string, environment: Environment, ...args: readonly string[]): App =>
  startProgram(process.execPath, [join(root, `dist/apps/${name}/main.js`), ...args], environment);

/** Ends whatever was started here and still runs, at once. */
export const killAll = async (): Promise<void> => {
  const ends = [...running].map((child) => once(child, 'close'));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(ends);
};
