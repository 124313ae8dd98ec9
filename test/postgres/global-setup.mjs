import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Both suites that need a database share the one of the run. */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const start = async () => {
  const child = spawn(process.execPath, ['--import', here('typescript.mjs'), here('cluster.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const failed = ended.then(() =>
    Promise.reject(new Error('The database for the tests did not start: see above.')),
  );
  const firstLine = new Promise((resolve) => createInterface(child.stdout).once('line', resolve));
  const url = await Promise.race([firstLine, failed]);
  failed.catch(() => undefined);
  return { child, ended, url };
};

export default async () => {
  globalThis.caretallyTestCluster ??= start();
  process.env.CARETALLY_TEST_DATABASE = (await globalThis.caretallyTestCluster).url;
};
