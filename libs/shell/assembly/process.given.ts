import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** An app as a process of its own. */
export interface AppProcess {
  readonly child: ChildProcess;
  /** Resolves with all it has said once that matches; rejects where it ends before. */
  said(pattern: RegExp): Promise<string>;
  /** Its exit status and all it has said, standard error included. */
  readonly ended: Promise<{ readonly status: number | null; readonly output: string }>;
}

export const startApp = (
  name: string,
  environment: Readonly<Record<string, string>>,
  children: ChildProcess[],
): AppProcess => {
  const loader = here('../../../test/postgres/typescript.mjs');
  const child = spawn(process.execPath, ['--import', loader, here(`../../../apps/${name}/main.ts`)], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  const append = (bytes: Buffer): void => void (output += bytes.toString());
  child.stdout.on('data', append);
  child.stderr.on('data', append);
  const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, output }));
  const said = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (pattern.test(output)) resolve(output);
      };
      look();
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(`${name} ended before it said ${String(pattern)}:\n${output}`)));
    });
  return { child, said, ended };
};
