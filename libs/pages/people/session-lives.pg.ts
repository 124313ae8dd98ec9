import type { Database } from '../../shell/platform/database.js';
import { visitorBySession } from './sessions.pg.js';
import type { Visitor } from './visitor.js';

/**
 * Whose session this is, for whoever waits to be told something: asked in a transaction that is rolled back, for waiting is
 * not using it, and a session nobody uses has to end.
 */
export const visitorStill = async (
  { pool }: Pick<Database, 'pool'>,
  token: string,
): Promise<Visitor | undefined> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    return await visitorBySession(client, token);
  } finally {
    const lost = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(lost);
  }
};
