import { chanceFrom } from '../../../core/demonstration/chance.js';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import { owedHistories, termsPublished } from '../owed-histories.given.js';
import { authority, withQueuesServer, type Json } from '../queues-server.given.js';

const db = withDatabase();
const queues = withQueuesServer(db);

const recordAndCount = async (events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

const nothing = (): Promise<void> => Promise.resolve();

/** Every row of a list, page by page; between two pages something else may happen. */
const allPages = async (path: string, between: () => Promise<void> = nothing): Promise<readonly Json[]> => {
  const pages: Json[] = [];
  let cursor = '';
  do {
    const { status, headers, body } = await queues.get(`${path}${cursor}`);
    expect(status).toBe(200);
    pages.push(body);
    const next = body['next'] as string | undefined;
    cursor = next === undefined ? '' : `&cursor=${next}`;
    expect(headers.get('link')).toBe(next === undefined ? null : `<${path}&cursor=${next}>; rel="next"`);
    if (next !== undefined) await between();
  } while (cursor !== '');
  return pages;
};

const rowsOf = (pages: readonly Json[]) => pages.flatMap(({ rows }) => rows as readonly Json[]);

describe('pages of a list', () => {
  const chance = chanceFrom(31);
  const events = owedHistories(authority, chance, { children: 30, events: 700 });
  const list = '/queues/visits?on=2024-06-30';

  beforeAll(() => recordAndCount([...termsPublished(authority), ...events.slice(0, 1_000)]), 60_000);

  it.each(['urgency', 'since', 'child', 'worker', 'team', 'school'])(
    'hold every row once, sorted by %s',
    async (sort) => {
      const [whole] = await allPages(`${list}&sort=${sort}&limit=500`);
      const pages = await allPages(`${list}&sort=${sort}&limit=3`);
      expect(pages.length).toBeGreaterThan(3);
      expect(rowsOf(pages)).toEqual(whole?.['rows']);
      expect(new Set(pages.map(({ total }) => Number(total)))).toEqual(new Set([rowsOf(pages).length]));
    },
  );

  it('stay those of one position of the log, and of one day, while more is recorded between them', async () => {
    queues.itIs('2024-06-30T22:59:00Z');
    const asked = '/queues/visits?sort=child';
    const [whole] = await allPages(`${asked}&limit=500`);
    let recorded = 1_000;
    const pages = await allPages(`${asked}&limit=2`, async () => {
      queues.itIs('2024-07-01T09:00:00Z');
      await recordAndCount(events.slice(recorded, (recorded += 40)));
    });
    expect(recorded).toBeGreaterThan(1_100);
    expect(rowsOf(pages)).toEqual(whole?.['rows']);
    expect(new Set(pages.map(({ position, on }) => `${String(position)} ${String(on)}`)).size).toBe(1);
    const [now] = await allPages(`${list}&limit=500`);
    expect(now?.['rows']).not.toEqual(whole?.['rows']);
  }, 60_000);

  it('go on with their own question only', async () => {
    const { body } = await queues.get(`${list}&limit=1`);
    const other = await queues.get(`/queues/visits?on=2024-07-01&limit=1&cursor=${String(body['next'])}`);
    expect(other).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('belongs to another question') },
    });
  });
});
