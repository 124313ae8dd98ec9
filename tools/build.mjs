/** Compiles the product into `dist`, from nothing, so that no file outlives its source. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
if (status === 0) writeFileSync(join(dist, '.built'), `${startedAt.toISOString()}\n`);
process.exitCode = status ?? 1;
