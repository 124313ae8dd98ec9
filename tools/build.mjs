/** Compiles the product into `dist`, from nothing, so that no file outlives its source. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const compiler = join(root, 'node_modules/typescript/bin/tsc');

// Taken before compiling: a source saved meanwhile is newer than its stamp and builds again.
const startedAt = new Date();
rmSync(dist, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

/** What the compiler leaves where it is: templates, and the files that browsers fetch. */
const carried = new Set(['.njk', '.css', '.js', '.svg']);
cpSync(join(root, 'libs/pages'), join(dist, 'libs/pages'), {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || carried.has(extname(path)),
});
if (status === 0) writeFileSync(join(dist, '.built'), `${startedAt.toISOString()}\n`);
process.exitCode = status ?? 1;
