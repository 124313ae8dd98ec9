/** Builds only where a source is newer than the last build, so that starting costs nothing when there is nothing to do. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const sources = ['apps', 'libs', 'migrations'];
const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

const builtAt = () => {
  try {
    // With the end of its line it is no date, and nothing is newer than that.
    return Date.parse(readFileSync(join(root, 'dist/.built'), 'utf8').trim());
  } catch {
    return 0;
  }
};

const changedSince = (path, time) => statSync(path).mtimeMs > time;

// A folder counts too: its time moves when a file in it is deleted or renamed.
const treeChangedSince = (folder, time) =>
  changedSince(folder, time) ||
  readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? treeChangedSince(path, time) : changedSince(path, time);
  });

const lastBuild = builtAt();
const stale =
  settings.some((file) => changedSince(join(root, file), lastBuild)) ||
  sources.some((folder) => treeChangedSince(join(root, folder), lastBuild));

if (stale) {
  // On standard error: the standard output of `npm run --silent caretally -- import ... --json` is one JSON object.
  process.stderr.write('building CareTally, which takes some seconds ...\n');
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  process.exitCode = status ?? 1;
}
