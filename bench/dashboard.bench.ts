/**
 * A dashboard in one call: every indicator for each of 13 months. `npm run bench -- dashboard [--years 20] [--months 13]
 * [--looked-after 2000] [--rounds 20]`
 * Twenty years of a made-up authority of 2,000 looked-after children at a time: about 20,000 children of history. An event is
 * recorded and counted before each call, so that no answer comes from memory. Floor beside it: GET /position, the same way.
 */
import { createProjection } from '../libs/shell/projection/projection.js';
import { day } from '../libs/core/kernel/day.js';
import { historyOfYears } from './demonstration-history.js';
import { LogFiller } from './fill-log.js';
import { argument, onPostgres, percentile, report } from './on-postgres.js';
import { serversDigest, startServer, type RunningServer } from './running-server.js';

const years = argument('years', 20);
const lookedAfter = argument('looked-after', 2_000);
const months = argument('months', 13);
const rounds = argument('rounds', 20);
const repeats = argument('repeats', 200);
const seed = argument('seed', 1);
const authority = 'E09000001';
const lastDay = day('2025-03-31');

interface Asked {
  readonly ms: number;
  readonly status: number;
  readonly tag: string;
  readonly text: string;
}

type Headers = Readonly<Record<string, string>>;

/** A GET, or a POST of a body. */
const ask = async (
  server: RunningServer,
  path: string,
  headers: Headers = {},
  body?: string,
): Promise<Asked> => {
  const at = performance.now();
  const response = await fetch(server.url + path, {
    headers: { authorization: `Bearer ${server.token}`, ...headers },
    ...(body !== undefined && { method: 'POST', body }),
  });
  const text = await response.text();
  const ms = performance.now() - at;
  if (response.status >= 400) throw new Error(`${path} was answered ${response.status}: ${text}`);
  return { ms, status: response.status, tag: response.headers.get('etag') ?? '', text };
};

const dashboard = JSON.stringify({ months: { to: '2025-03', count: months }, indicators: 'all', authority });

const askDashboard = (server: RunningServer, tag?: string): Promise<Asked> => {
  const held = tag === undefined ? {} : { 'if-none-match': tag };
  return ask(server, '/figures/query', { 'content-type': 'application/json', ...held }, dashboard);
};

/** Something of a child of the authority, recorded and counted when this is over. */
const tellOf = (server: RunningServer, child: string, place: number): Promise<Asked> => {
  const event = {
    specversion: '1.0',
    source: 'urn:bench',
    id: `allocation-${place}`,
    type: 'caretally.case-allocated.v1',
    subject: child,
    authority,
    data: { on: '2025-03-01', worker: `SW${place}`, role: 'social-worker' },
  };
  const headers = { 'content-type': 'application/cloudevents+json', prefer: 'wait=10' };
  return ask(server, '/events', headers, JSON.stringify(event));
};

const times = async (count: number, one: (place: number) => Promise<Asked>): Promise<readonly Asked[]> => {
  const all: Asked[] = [];
  for (let place = 0; place < count; place += 1) all.push(await one(place));
  return all;
};

const msOf = (asked: readonly Asked[]): readonly number[] => asked.map(({ ms }) => ms);

await onPostgres(async ({ url, database, owner }) => {
  const filler = new LogFiller(owner, authority);
  const history = [...historyOfYears({ seed, authority, years, lastDay, lookedAfter })];
  await filler.add(history);
  await filler.finish();
  await createProjection(database, { digest: await serversDigest() }).rebuild(authority);
  await owner.query('vacuum analyze');
  const child = history.at(-1)?.subject ?? 'child/1';
  const server = await startServer({ DATABASE_URL: url });
  const first = await askDashboard(server);
  const cold = await times(rounds, async (place) => {
    await tellOf(server, child, place);
    return askDashboard(server);
  });
  const { tag } = await askDashboard(server);
  const remembered = await times(repeats, () => askDashboard(server));
  const unchanged = await times(repeats, () => askDashboard(server, tag));
  if (unchanged.some(({ status }) => status !== 304))
    throw new Error('an answer held was not told to be held');
  const floor = await times(repeats, () => ask(server, `/position?authority=${authority}`));
  await server.stop();
  const { rows } = await owner.query<{ children: string }>(
    'select count(distinct child) as children from tallies.item',
  );
  const children = Number(rows[0]?.children).toLocaleString('en-GB');
  const { figures } = JSON.parse(first.text) as { figures: readonly object[] };
  report(
    `${figures.length} figures in one call: ${months} months of every indicator over ${children} children ` +
      `(${filler.position.toLocaleString('en-GB')} events), seed ${seed}`,
    {
      'the first call of the process, ms': first.ms,
      'after an event, ms at the median': percentile(msOf(cold), 0.5),
      'after an event, ms at most': Math.max(...msOf(cold)),
      'from memory, ms at the median': percentile(msOf(remembered), 0.5),
      '304, ms at the median': percentile(msOf(unchanged), 0.5),
      '304, ms at the 99th percentile': percentile(msOf(unchanged), 0.99),
      'floor (GET /position), ms at the median': percentile(msOf(floor), 0.5),
      'floor, ms at the 99th percentile': percentile(msOf(floor), 0.99),
    },
  );
});
