import { createDatabase, dropDatabase } from '../postgres/with-database.js';
import { killAll, startApp } from './product/app.js';
import { figureOf, type Figure } from './product/figures.js';
import { example, readmeExample } from './product/readme.js';
import { redisIsHere, startRedis, type Redis } from './product/redis.js';
import { get, good, positionOf, post, read, startPart, type Server } from './product/server.js';
import { until } from './product/until.js';

const authority = 'E09000900';
const lastOfJune = `on=2025-06-30&authority=${authority}`;

/** Where it is missing, continuous integration fails: there it must be tested. */
const described = redisIsHere() || process.env['CI'] === 'true' ? describe : describe.skip;

described('three processes with Redis (without one: apt-get install redis-server)', () => {
  let redis: Redis;
  let databaseUrl = '';
  let intake: Server;
  let projector: Server;
  let insight: Server;
  const start = (part: 'intake' | 'projector' | 'insight'): Promise<Server> =>
    startPart(part, { DATABASE_URL: databaseUrl, REDIS_URL: redis.url });

  beforeAll(async () => {
    [redis, databaseUrl] = await Promise.all([startRedis(), createDatabase(false)]);
  }, 60_000);
  afterAll(async () => {
    await killAll();
    await redis.stop();
    await dropDatabase(databaseUrl);
  }, 60_000);

  it('stand on a database that the command line has migrated', async () => {
    const { status, output } = await startApp('cli', { DATABASE_URL: databaseUrl }, 'migrate').ended;
    expect([status, output]).toEqual([0, 'The database is up to date.\n']);
    [intake, projector, insight] = await Promise.all([start('intake'), start('projector'), start('insight')]);
    const ready = await Promise.all([intake, projector, insight].map((part) => get(part, '/readyz')));
    expect(ready.map((answer) => answer.status)).toEqual([200, 200, 200]);
  }, 60_000);

  it('count in one what is posted to another, and answer in the third', async () => {
    const answer = await post(intake, await example('june-2025.json'), { prefer: 'wait=20' });
    expect([answer.status, answer.headers.get('preference-applied')]).toEqual([207, 'wait=20']);
    const shown = await readmeExample();
    const figure = await read<Figure>(insight, shown.path);
    expect(figure).toEqual({ ...shown.answer, knownAt: figure.knownAt });
    await expect(redis.size()).resolves.toBeGreaterThan(0);
  }, 60_000);

  it('take events while nobody counts, and say so', async () => {
    projector.app.signal('SIGKILL');
    await projector.app.ended;
    const recorded = await good(post(intake, await example('late-correction.json'), { prefer: 'wait=1' }));
    expect(recorded).toEqual({ status: 'recorded', position: 29 });
    await expect(positionOf(intake, authority)).resolves.toEqual({ recorded: 29, projected: 28 });
    expect((await figureOf(insight, 'cla-missing-at-date', lastOfJune)).value).toBe(2);
  }, 60_000);

  it('catch up once the projector is back, though Redis has lost every job', async () => {
    await redis.forget();
    projector = await start('projector');
    await until(
      () => positionOf(insight, authority),
      ({ projected }) => projected === 29,
    );
    expect((await figureOf(insight, 'cla-missing-at-date', lastOfJune)).value).toBe(1);
  }, 60_000);

  it('refuse each what is the business of another', async () => {
    expect((await post(insight, await example('late-correction.json'))).status).toBe(404);
    expect((await get(intake, `/indicators`)).status).toBe(404);
  });

  it('stop in order', async () => {
    const parts = [intake, projector, insight];
    for (const { app } of parts) app.signal('SIGTERM');
    const ends = await Promise.all(parts.map(({ app }) => app.ended));
    expect(ends.map(({ status }) => status)).toEqual([0, 0, 0]);
  }, 60_000);
});
