/**
 * Asking for the list of a queue. `npm run bench -- queues [--children 20000] [--rows 500] [--readers 1] [--asks 1000]`
 * Twenty years of a made-up authority; at any time a tenth of its children are in care, visited and reviewed. So many of
 * them are overdue for a review today. The server is in this process, and keeps no list from one ask to the next but for
 * the last lines, which say what a list costs that others have asked for since the last event.
 */
import { createServer } from '../libs/shell/http/create-server.js';
import { createLogger } from '../libs/shell/platform/logger.js';
import { createProjection } from '../libs/shell/projection/projection.js';
import { RecentLists } from '../libs/shell/queues/list/recent-lists.js';
import { queuesParts, type QueuesParts } from '../libs/shell/queues/queues-parts.js';
import { QueuesModule } from '../libs/shell/queues/queues.module.js';
import { localClient } from '../libs/shell/access/client.js';
import { LogFiller } from './fill-log.js';
import { argument, onPostgres, percentile, report } from './on-postgres.js';
import { reviewedHistories } from './reviewed-histories.js';

const children = argument('children', 20_000);
const rows = argument('rows', 500);
const readers = argument('readers', 1);
const asks = argument('asks', 1_000);
const seed = argument('seed', 1);
const authority = 'E09000001';
const today = '2025-03-31';

const whole = '/queues/reviews?limit=500';

const questions = {
  'a page of 100 of today': '/queues/reviews?limit=100',
  'the whole list of today': whole,
  'one team of today': '/queues/reviews?team=team 7&sort=worker',
  'visits of today': '/queues/visits?limit=500',
  'a page of ten years ago': '/queues/reviews?on=2015-03-31&limit=100',
  'every queue of today, counted': '/queues?',
};

type Ask = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;

const timesOf = async (ask: () => Promise<Response>, times: number): Promise<number[]> => {
  const took: number[] = [];
  const reader = async (): Promise<void> => {
    while (took.length < times) {
      const at = performance.now();
      await (await ask()).arrayBuffer();
      took.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  return took;
};

const serve = async (
  parts: QueuesParts,
): Promise<{ readonly ask: Ask; readonly close: () => Promise<void> }> => {
  const server = await createServer({
    modules: [QueuesModule.with(parts)],
    identify: () => Promise.resolve(localClient),
    logger: createLogger('silent'),
  });
  const url = `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`;
  const ask: Ask = async (path, headers = {}) => {
    const response = await fetch(`${url}${path}&authority=${authority}`, {
      headers: { authorization: 'Bearer bench', ...headers },
    });
    if (response.status < 400) return response;
    throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  };
  return { ask, close: () => server.close() };
};

const figures: Record<string, string | number> = {};

const measure = async (name: string, ask: () => Promise<Response>): Promise<void> => {
  await timesOf(ask, 200);
  const took = await timesOf(ask, asks);
  figures[`${name}, ms at the median`] = percentile(took, 0.5);
  figures[`${name}, ms at the 99th percentile`] = percentile(took, 0.99);
};

await onPostgres(async ({ database, owner }) => {
  const filler = new LogFiller(owner, authority);
  await filler.add([...reviewedHistories({ children, years: 20, overdue: rows, today, seed })]);
  await filler.finish();
  await createProjection(database).rebuild(authority);
  await owner.query('vacuum analyze');
  const parts = queuesParts(database, () => Date.parse(`${today}T09:00:00Z`));
  const reading = await serve({ ...parts, lists: new RecentLists(0) });
  for (const [name, path] of Object.entries(questions)) {
    const { total } = (await (await reading.ask(path)).json()) as { readonly total?: number };
    await measure(total === undefined ? name : `${name} (of ${total} rows)`, () => reading.ask(path));
  }
  await reading.close();
  const keeping = await serve(parts);
  const tag = (await keeping.ask(whole)).headers.get('etag') ?? '';
  await measure('the whole list, asked for again', () => keeping.ask(whole));
  await measure('unchanged (304)', () => keeping.ask(whole, { 'if-none-match': tag }));
  await keeping.close();
  const { rows: found } = await owner.query<{ entries: number }>(
    'select count(*)::integer as entries from tallies.queue_entry',
  );
  report(
    `lists over ${children.toLocaleString('en-GB')} children with ${(found[0]?.entries ?? 0).toLocaleString('en-GB')} entries, ${readers} at once, seed ${seed}`,
    figures,
  );
});
