import { withDatabase } from '../../../test/postgres/with-database.js';
import { pendingMigrations } from './migrate.js';

const db = withDatabase();
const authority = 'E09000014';

describe('a transaction about one authority', () => {
  it('is undone where its work throws, and its connection serves the next one', async () => {
    const failing = db.database.withAuthority(authority, async (client) => {
      await client.query('insert into event_log.head values ($1, 1, now())', [authority]);
      throw new Error('interrupted');
    });
    await expect(failing).rejects.toThrow('interrupted');
    const { rows } = await db.database.withAuthority(authority, (client) =>
      client.query('select from event_log.head'),
    );
    expect(rows).toEqual([]);
  });

  it('takes any text for the name of an authority without running it', async () => {
    const name = `x', true); drop schema event_log cascade; --`;
    const { rows } = await db.database.withAuthority(name, (client) =>
      client.query(`select current_setting('caretally.authority') as name`),
    );
    expect(rows).toEqual([{ name }]);
  });

  it('forgets its authority when it ends', async () => {
    await db.database.withAuthority(authority, (client) => client.query('select 1'));
    const { rows } = await db.database.pool.query(
      `select current_setting('caretally.authority', true) as left`,
    );
    expect([{ left: '' }, { left: null }]).toContainEqual(rows[0]);
  });

  it('reads positions as numbers and days as days', async () => {
    const { rows } = await db.database.pool.query(`select 812::bigint as position, date '2025-06-02' as day`);
    expect(rows).toEqual([{ position: 812, day: '2025-06-02' }]);
  });

  it('stops a statement that runs too long', async () => {
    const endless = db.database.withAuthority(authority, async (client) => {
      await client.query('set local statement_timeout = 20');
      await client.query('select pg_sleep(5)');
    });
    await expect(endless).rejects.toThrow('statement timeout');
  });

  it('can tell that every migration ran', async () => {
    await expect(pendingMigrations(db.database.pool)).resolves.toEqual([]);
  });
});
