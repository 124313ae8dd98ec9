import pg from 'pg';
import { appRole } from './connection.js';

/** Roles belong to the whole cluster: another database's migration may be making the same one at this moment. */
const alreadyThere = new Set(['42710', '23505']);
const changedByAnother = 'XX000';
const notAllowed = '42501';
const attempts = 5;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const run = async (client: pg.ClientBase, statement: string, attempt = 1): Promise<void> => {
  try {
    await client.query(statement);
  } catch (error) {
    if (alreadyThere.has(codeOf(error))) return;
    if (codeOf(error) !== changedByAnother || attempt === attempts) throw error;
    await run(client, statement, attempt + 1);
  }
};

const missingMembers = async (
  client: pg.ClientBase,
  users: readonly string[],
): Promise<readonly string[]> => {
  const { rows } = await client.query<{ user: string }>(
    // From PostgreSQL 16 whoever creates a role is its member but may not act as it until granted that too.
    `select u as user from unnest($1::text[]) u
     where not exists (select from pg_auth_members m
                       join pg_roles r on r.oid = m.roleid and r.rolname = $2
                       join pg_roles g on g.oid = m.member and g.rolname = u
                       where to_jsonb(m) ->> 'set_option' is distinct from 'false')`,
    [users, appRole],
  );
  return rows.map((row) => row.user);
};

const roleExists = async (client: pg.ClientBase): Promise<boolean> => {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole]);
  return rowCount === 1;
};

/** Makes the application's role, and lets the migrating user and the application's user act as it. */
export const ensureAppRole = async (client: pg.ClientBase, appUsers: readonly string[]): Promise<void> => {
  const { rows } = await client.query<{ user: string }>('select current_user::text as user');
  const users = [...new Set([...rows.map((row) => row.user), ...appUsers])];
  const create = `create role ${appRole} nologin nobypassrls`;
  const statements = [
    ...((await roleExists(client)) ? [] : [create]),
    ...(await missingMembers(client, users)).map(
      (user) => `grant ${appRole} to ${pg.escapeIdentifier(user)}`,
    ),
  ];
  try {
    for (const statement of statements) await run(client, statement);
  } catch (error) {
    if (codeOf(error) !== notAllowed) throw error;
    throw new Error(
      `The database user may not set up the role CareTally works under. Ask a database administrator to run once:\n` +
        statements.map((statement) => `  ${statement};`).join('\n'),
      { cause: error },
    );
  }
};
