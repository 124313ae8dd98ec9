/**
 * Asking for one figure, eight readers at once. `npm run bench -- figures [--years 20] [--readers 8] [--asks 4000]`
 * Twenty years of a made-up authority of 2,000 looked-after children at a time: about 20,000 children of history. Every
 * ask is for other dates of those years, so no answer comes from a cache. Floor beside it: GET /position, the same way.
 */
import { createProjection } from '../libs/shell/projection/projection.js';
import { chanceFrom, type Chance } from '../libs/core/demonstration/chance.js';
import { addDays, day, isoDate } from '../libs/core/kernel/day.js';
import { indicators } from '../libs/core/indicators/indicators.generated.js';
import { historyOfYears } from './demonstration-history.js';
import { LogFiller } from './fill-log.js';
import { argument, onPostgres, percentile, report } from './on-postgres.js';
import { serversDigest, startServer, type RunningServer } from './running-server.js';

const years = argument('years', 20);
const lookedAfter = argument('looked-after', 2_000);
const readers = argument('readers', 8);
const asks = argument('asks', 4_000);
const seed = argument('seed', 1);
const authority = 'E09000001';
const lastDay = day('2025-03-31');

const askFor = (chance: Chance): { readonly id: string; readonly path: string } => {
  const indicator = indicators[chance.whole(0, indicators.length - 1)];
  if (!indicator) throw new Error('no indicators');
  const to = addDays(lastDay, -chance.whole(0, years * 360));
  const when =
    indicator.takes === 'date' ? { on: isoDate(to) } : { from: isoDate(addDays(to, -30)), to: isoDate(to) };
  const query = new URLSearchParams({ ...when, authority });
  return { id: indicator.id, path: `/indicators/${indicator.id}/figures?${query.toString()}` };
};

const timed = async (server: RunningServer, path: string): Promise<number> => {
  const at = performance.now();
  const response = await fetch(server.url + path, { headers: { authorization: `Bearer ${server.token}` } });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`);
  return performance.now() - at;
};

const readAll = async (times: number, one: () => Promise<void>): Promise<void> => {
  let left = times;
  const reader = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await one();
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
};

await onPostgres(async ({ url, database, owner }) => {
  const filler = new LogFiller(owner, authority);
  await filler.add([...historyOfYears({ seed, authority, years, lastDay, lookedAfter })]);
  await filler.finish();
  await createProjection(database, { digest: await serversDigest() }).rebuild(authority);
  await owner.query('vacuum analyze');
  const server = await startServer({ DATABASE_URL: url });
  const chance = chanceFrom(seed);
  await readAll(argument('warm-up', 3_000), async () => {
    await timed(server, askFor(chance).path);
  });
  const took: number[] = [];
  const byIndicator = new Map<string, number[]>();
  await readAll(asks, async () => {
    const { id, path } = askFor(chance);
    const ms = await timed(server, path);
    took.push(ms);
    byIndicator.set(id, [...(byIndicator.get(id) ?? []), ms]);
  });
  const floor: number[] = [];
  await readAll(1_000, async () => {
    floor.push(await timed(server, `/position?authority=${authority}`));
  });
  await server.stop();
  const slowest = [...byIndicator]
    .map(([id, times]) => ({ id, p50: percentile(times, 0.5) }))
    .sort((a, b) => b.p50 - a.p50);
  const { rows } = await owner.query<{ children: string }>(
    'select count(distinct child) as children from tallies.item',
  );
  const children = Number(rows[0]?.children).toLocaleString('en-GB');
  report(
    `one figure over ${children} children (${filler.position.toLocaleString('en-GB')} events), ${readers} readers, seed ${seed}`,
    {
      'ms at the median': percentile(took, 0.5),
      'ms at the 99th percentile': percentile(took, 0.99),
      'floor (GET /position), ms at the median': percentile(floor, 0.5),
      'floor, ms at the 99th percentile': percentile(floor, 0.99),
      'slowest at the median': slowest
        .slice(0, 5)
        .map(({ id, p50 }) => `${id} ${p50.toFixed(1)}`)
        .join(', '),
    },
  );
});
