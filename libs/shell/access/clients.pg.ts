import { randomUUID } from 'node:crypto';
import type { Queryable } from '../platform/database.js';
import { roles, type Client, type Role } from './client.js';
import { hashOf, newToken } from './token.js';

interface ClientRow {
  readonly client_id: string;
  readonly name: string;
  readonly authorities: readonly string[];
  readonly sources: readonly string[];
  readonly roles: readonly string[];
  readonly created_at: string;
  readonly revoked_at: string | null;
}

const toClient = (row: ClientRow): Client => ({
  clientId: row.client_id,
  name: row.name,
  authorities: row.authorities,
  sources: row.sources,
  roles: roles.filter((role) => row.roles.includes(role)),
});

/** The client a token belongs to, unless it was revoked. */
export const clientByToken = async (connection: Queryable, token: string): Promise<Client | undefined> => {
  const { rows } = await connection.query<ClientRow>({
    name: 'client-by-token',
    text: 'select * from access.client_by_token_hash($1)',
    values: [hashOf(token)],
  });
  return rows[0] === undefined ? undefined : toClient(rows[0]);
};

export interface ClientToRegister {
  readonly name: string;
  readonly authorities: readonly string[];
  readonly sources: readonly string[];
  readonly roles: readonly Role[];
}

/** Registers a client; its token is shown this once and kept as a hash only. */
export const registerClient = async (
  connection: Queryable,
  client: ClientToRegister,
): Promise<{ readonly clientId: string; readonly token: string }> => {
  const [clientId, token] = [randomUUID(), newToken()];
  const { name, authorities, sources } = client;
  const values = [hashOf(token), clientId, name, authorities, sources, client.roles];
  await connection.query('select access.register_client($1, $2, $3, $4, $5, $6)', values);
  return { clientId, token };
};

/** Whether there was such a client to revoke. Takes hold everywhere once what is remembered of it has expired. */
export const revokeClient = async (connection: Queryable, clientId: string): Promise<boolean> => {
  const text = 'select access.revoke_client($1) as revoked';
  const { rows } = await connection.query<{ revoked: number }>(text, [clientId]);
  return rows[0]?.revoked === 1;
};

export interface RegisteredClient extends Client {
  readonly createdAt: string;
  readonly revokedAt?: string;
}

export const listClients = async (connection: Queryable): Promise<readonly RegisteredClient[]> => {
  const { rows } = await connection.query<ClientRow>('select * from access.clients()');
  return rows.map((row) => ({
    ...toClient(row),
    createdAt: row.created_at,
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  }));
};
