/** `npm run bench -- rebuild --events 1000000`: runs bench/<name>.bench.ts; without a name, all of them in turn. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const suffix = '.bench.ts';
const known = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length));

const [name, ...rest] = process.argv.slice(2);
const chosen = name === undefined || name.startsWith('--') ? known : [name];
const options = chosen.length === 1 ? rest : process.argv.slice(2);

if (!chosen.every((each) => known.includes(each))) {
  console.error(`there is no benchmark ${name}: expected one of ${known.join(', ')}`);
  process.exit(1);
}
for (const each of chosen) {
  const file = join(root, 'bench', `${each}${suffix}`);
  const loader = join(root, 'test/postgres/typescript.mjs');
  const { status } = spawnSync(process.execPath, ['--import', loader, file, ...options], {
    stdio: 'inherit',
    cwd: root,
  });
  if (status !== 0) process.exit(status ?? 1);
}
