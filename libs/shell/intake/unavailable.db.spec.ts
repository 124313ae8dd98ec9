import { createDatabase, dropDatabase } from '../../../test/postgres/with-database.js';
import { openDatabase, type Database } from '../platform/database.js';
import { anEvent, withIntakeServer } from './intake-server.given.js';

describe('while the database is away', () => {
  let url = '';
  let database: Database | undefined;
  beforeAll(async () => {
    url = await createDatabase(true);
    database = await openDatabase(url);
  }, 30_000);
  afterAll(() => database?.close());

  const db = {
    get database() {
      if (database === undefined) throw new Error('the database is there inside tests only');
      return database;
    },
    get url() {
      return url;
    },
    asOwner: () => Promise.resolve([]),
  };
  const { call, post } = withIntakeServer(db);

  it('nothing is acknowledged, the process lives and is not ready', async () => {
    expect((await post(anEvent('before'))).status).toBe(201);
    expect((await call('/readyz')).body).toEqual({
      status: 'ready',
      checks: { database: 'ok', migrations: 'ok' },
    });
    await dropDatabase(url);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const answers = await Promise.all([post(anEvent('a')), post(anEvent('b')), post(anEvent('c'))]);
    for (const { status, headers, body } of answers) {
      expect([status, body['type'], headers.get('retry-after')]).toEqual([503, '/problems/unavailable', '5']);
      expect(JSON.stringify(body)).not.toMatch(/spec_|does not exist|select|insert|libs\//);
    }
    expect((await call('/livez')).status).toBe(200);
    const ready = await call('/readyz');
    expect([ready.status, ready.body['type'], ready.body['checks']]).toEqual([
      503,
      '/problems/not-ready',
      { database: 'does not answer', migrations: 'does not answer' },
    ]);
  });
});
