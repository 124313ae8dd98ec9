import pg from 'pg';
import { createDatabase, databaseUrl, dropDatabase, onServer } from '../../../test/postgres/with-database.js';
import { migrateJobs } from '../jobs/migrate-jobs.pg.js';
import { openDatabase } from './database.js';
import { migrate, pendingMigrations } from './migrate.js';

const owner = `owner_${String(process.pid)}`;
const login = `login_${String(process.pid)}`;

const urlAs = (url: string, user: string): string => {
  const address = new URL(url);
  address.username = user;
  address.password = 'secret';
  return address.toString();
};

const asDba = (statement: string) => onServer(databaseUrl('postgres'), statement);

describe('migrations', () => {
  let url = '';
  beforeEach(async () => {
    url = await createDatabase(false);
  });
  afterEach(async () => {
    await dropDatabase(url);
    // In this order: the owner granted the other's membership.
    for (const role of [login, owner]) await asDba(`drop role if exists ${role}`);
  });

  it('run once, whoever starts at the same moment', async () => {
    const options = { ownerUrl: url, steps: [migrateJobs] };
    await Promise.all([migrate(options), migrate(options), migrate(options)]);
    const rows = await onServer(url, 'select name from caretally.migration');
    expect(new Set(rows.map((row) => row['name'])).size).toBe(rows.length);
  });

  it('need no superuser, and let the application work as a user who owns nothing', async () => {
    await asDba(
      `create role ${owner} login createrole password 'secret'; create role ${login} login password 'secret'`,
    );
    await asDba(`grant caretally_app to ${owner} with admin option`);
    await asDba(`alter database ${new URL(url).pathname.slice(1)} owner to ${owner}`);
    await migrate({ ownerUrl: urlAs(url, owner), appUrl: urlAs(url, login), steps: [migrateJobs] });
    const database = await openDatabase(urlAs(url, login));
    await database.pool.query(
      `select access.register_client('\\x${'00'.repeat(32)}', 'c', 'C', '{}', '{}', '{post}')`,
    );
    const { rows } = await database.pool.query('select client_id from access.clients()');
    await expect(pendingMigrations(database.pool)).resolves.toEqual([]);
    await database.close();
    expect(rows).toEqual([{ client_id: 'c' }]);
  });

  it('tell a database administrator the exact statements where the right to make the role is missing', async () => {
    await asDba(`create role ${owner} login password 'secret'`);
    await asDba(`alter database ${new URL(url).pathname.slice(1)} owner to ${owner}`);
    const refused = migrate({ ownerUrl: urlAs(url, owner), steps: [migrateJobs] });
    await expect(refused).rejects.toThrow(`grant caretally_app to ${pg.escapeIdentifier(owner)};`);
  });
});
