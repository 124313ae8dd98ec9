import type pg from 'pg';

const oldestSupported = 14;

/** Multiranges and several of the statements we use are not in older servers. */
export const assertServerVersion = async (connection: Pick<pg.ClientBase, 'query'>): Promise<void> => {
  const { rows } = await connection.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const found = rows[0]?.version ?? 'unknown';
  if (Number.parseInt(found, 10) >= oldestSupported) return;
  throw new Error(
    `The database is PostgreSQL ${found}; CareTally needs ${String(oldestSupported)} or later. ` +
      'Upgrade the server, or unset DATABASE_URL to use the embedded one.',
  );
};
