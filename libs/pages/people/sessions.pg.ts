import type { Queryable } from '../../shell/platform/database.js';
import { hashOf, newToken } from '../../shell/access/token.js';
import { personRoles } from './person-roles.js';
import type { Visitor } from './visitor.js';

/** A session nobody uses for so long is over, and so is one that has gone on for so long. */
const idleFor = '15 minutes';
const atMost = '8 hours';

/** Begins a session; its token is for the cookie alone and is kept as a hash only. */
export const beginSession = async (
  connection: Queryable,
  { authority, person, name, roles, worker }: Omit<Visitor, 'csrf'>,
): Promise<string> => {
  const [token, csrf] = [newToken(), newToken()];
  const values = [hashOf(token), authority, person, name, roles, worker ?? null, csrf];
  await connection.query('select access.begin_session($1, $2, $3, $4, $5, $6, $7)', values);
  return token;
};

interface SessionRow {
  readonly authority: string;
  readonly person: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly worker: string | null;
  readonly csrf: string;
}

/** Whose session this is, which goes on with it; undefined where it is over or nobody's. */
export const visitorBySession = async (
  connection: Queryable,
  token: string,
): Promise<Visitor | undefined> => {
  const { rows } = await connection.query<SessionRow>({
    name: 'visitor-by-session',
    text: 'select * from access.session_by_token_hash($1, $2, $3)',
    values: [hashOf(token), idleFor, atMost],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const { worker, roles } = row;
  return {
    authority: row.authority,
    person: row.person,
    name: row.name,
    roles: personRoles.filter((role) => roles.includes(role)),
    worker: worker ?? undefined,
    csrf: row.csrf,
  };
};

export const endSession = async (connection: Queryable, token: string): Promise<void> => {
  await connection.query('select access.end_session($1)', [hashOf(token)]);
};
