import { withDatabase } from '../../../test/postgres/with-database.js';
import { clientByToken, listClients, registerClient, revokeClient } from './clients.pg.js';

const db = withDatabase();
const caseSystem = {
  name: 'Case system',
  authorities: ['E09000014'],
  sources: ['urn:mosaic'],
  roles: ['post', 'read-figures'],
} as const;

describe('clients', () => {
  it('are known by their token until it is revoked', async () => {
    const { pool } = db.database;
    const { clientId, token } = await registerClient(pool, caseSystem);
    await expect(clientByToken(pool, token)).resolves.toEqual({ clientId, ...caseSystem });
    await expect(clientByToken(pool, `${token}x`)).resolves.toBeUndefined();
    await expect(revokeClient(pool, clientId)).resolves.toBe(true);
    await expect(revokeClient(pool, clientId)).resolves.toBe(false);
    await expect(clientByToken(pool, token)).resolves.toBeUndefined();
    await expect(listClients(pool)).resolves.toMatchObject([
      { clientId, revokedAt: expect.any(String) as string },
    ]);
  });

  it('leave no token in the database', async () => {
    const { token } = await registerClient(db.database.pool, caseSystem);
    const [row] = await db.asOwner<{ text: string }>(
      `select string_agg(client::text, '') as text from access.client`,
    );
    expect(row?.text).not.toContain(token);
  });

  it('cannot be read as a table by the application', async () => {
    await expect(db.database.pool.query('select * from access.client')).rejects.toThrow('permission denied');
  });
});
