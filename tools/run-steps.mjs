/** Runs named steps, some at a time, and says of each how it ended and how long it took; what a failed one printed follows. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
export const cache = join(root, 'node_modules/.cache/caretally');
mkdirSync(cache, { recursive: true });

/** Jest runs ES modules only behind a flag, and warns of it on every worker. */
const environment = {
  ...process.env,
  NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
};

/** A script of this project or of a package, run by this Node. */
export const step = (name, script, ...args) => ({ name, args: [script, ...args] });

/** One suite of jest.config.mjs; its counts are left in `counts`, a file of jest's own JSON. */
export const suite = (name) => {
  const counts = join(cache, `${name}.json`);
  const args = ['--selectProjects', name, '--json', `--outputFile=${counts}`];
  return { ...step(`${name} specs`, 'node_modules/jest/bin/jest.js', ...args), counts };
};

const run = ({ name, args }, live) =>
  new Promise((resolve) => {
    const startedAt = performance.now();
    const stdio = live ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(process.execPath, args, { cwd: root, env: environment, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('close', (status) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
      console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}`);
      if (status !== 0 && output !== '') console.log(output.trimEnd().replace(/^/gm, '    '));
      resolve(status === 0);
    });
  });

/** The steps that failed. `live` steps print as they go. */
export const runSteps = async (steps, { atOnce = 1, live = false } = {}) => {
  const waiting = [...steps];
  const failed = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!(await run(next, live))) failed.push(next);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failed;
};
