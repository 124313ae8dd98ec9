/** `npm start` until it is ready, on an empty folder and on an initialised one. `npm run bench -- start [--times 5]` */
import { chmodSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argument, percentile, report } from './on-postgres.js';
import { startServer } from './running-server.js';

const folder = await mkdtemp(join(tmpdir(), 'caretally-bench-'));
chmodSync(folder, 0o755);
const once = async (): Promise<number> => {
  const began = performance.now();
  const server = await startServer({ CARETALLY_DATA: join(folder, 'data') });
  const took = (performance.now() - began) / 1000;
  await server.stop();
  return took;
};
const first = await once();
const later: number[] = [];
for (let time = 0; time < argument('times', 5); time += 1) later.push(await once());
await rm(folder, { recursive: true, force: true });
report('start until ready, one process with the embedded database', {
  'seconds, empty folder': first.toFixed(2),
  'seconds, initialised folder (median)': percentile(later, 0.5).toFixed(2),
  'seconds, initialised folder (at most)': Math.max(...later).toFixed(2),
});
