import { withDatabase } from '../../../test/postgres/with-database.js';

const db = withDatabase();
const [mine, theirs] = ['E09000014', 'E09000015'];

const insertHead = `insert into event_log.head values ($1, 0, now())`;

describe('row-level security', () => {
  it('is on, and holds for the owner too, for every table of ours', async () => {
    const open = await db.asOwner(`
      select c.oid::regclass::text as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'bullmq')
        and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(open).toEqual([]);
  });

  it('has a rule by authority on every table that names one and that the application reaches', async () => {
    const unruled = await db.asOwner(`
      select c.oid::regclass::text as "table" from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority'
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_'
        and has_table_privilege('caretally_app', c.oid, 'select, insert, update, delete')
        and not exists (select from pg_policy p where p.polrelid = c.oid
          and pg_get_expr(p.polqual, c.oid) like '%caretally.authority%')`);
    expect(unruled).toEqual([]);
  });

  it('lets the application reach who is signed in through functions only', async () => {
    await expect(db.database.pool.query('select * from access.session')).rejects.toThrow('permission denied');
    await expect(db.database.pool.query('select * from access.sign_in')).rejects.toThrow('permission denied');
  });

  it('gives the application a role that owns nothing, cannot log in and cannot look past the rules', async () => {
    const { rows } = await db.database.pool.query(`
      select current_user::text as "actsAs", r.rolcanlogin, r.rolbypassrls, r.rolsuper,
        (select count(*) from pg_class where relowner = r.oid) as owns
      from pg_roles r where r.rolname = current_user`);
    expect(rows).toEqual([
      { actsAs: 'caretally_app', rolcanlogin: false, rolbypassrls: false, rolsuper: false, owns: 0 },
    ]);
  });

  it('hides the rows of another authority, and shows none outside a transaction about one', async () => {
    await db.database.withAuthority(mine, (client) => client.query(insertHead, [mine]));
    await db.database.withAuthority(theirs, (client) => client.query(insertHead, [theirs]));
    const seen = 'select authority from event_log.head';
    const inside = await db.database.withAuthority(mine, (client) => client.query(seen));
    const outside = await db.database.pool.query(seen);
    expect(inside.rows).toEqual([{ authority: mine }]);
    expect(outside.rows).toEqual([]);
  });

  it('refuses to write a row of another authority', async () => {
    const write = db.database.withAuthority(mine, (client) => client.query(insertHead, ['E09000016']));
    await expect(write).rejects.toThrow('row-level security');
  });

  it('lists the authorities that have events through a function only', async () => {
    await db.database.withAuthority(mine, (client) => client.query('update event_log.head set position = 3'));
    const { rows } = await db.database.pool.query('select * from event_log.authorities()');
    expect(rows).toEqual([{ authority: mine, position: 3 }]);
  });
});
