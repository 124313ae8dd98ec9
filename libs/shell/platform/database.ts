import pg from 'pg';
import { appConnection, type PoolOptions } from './connection.js';
import { assertServerVersion } from './server-version.js';

export type Client = pg.PoolClient;

/** The pool or a client, for a statement on its own. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

export interface TransactionOptions {
  /**
   * Plans of named statements are made once a connection and kept. For statements that are look-ups by key whatever the
   * tables hold: planning them takes longer than running them.
   */
  readonly keepPlans?: boolean;
  /** Every statement of the transaction sees the same state of the database. For reading: a write may be refused. */
  readonly oneSnapshot?: boolean;
}

/** The application's connections to PostgreSQL. Rows of an authority are seen only inside `withAuthority`. */
export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  /** One transaction that sees and writes the rows of one authority; rolled back where the work throws. */
  withAuthority<Answer>(
    authority: string,
    work: (client: Client) => Promise<Answer>,
    options?: TransactionOptions,
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** A plan made while a table was small must not be one that reads the whole of it. */
const keptPlans = `, set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)`;

const inTransaction = async <Answer>(
  client: Client,
  authority: string,
  work: (client: Client) => Promise<Answer>,
  { keepPlans = false, oneSnapshot = false }: TransactionOptions,
): Promise<Answer> => {
  const identity = `set_config('caretally.authority', ${pg.escapeLiteral(authority)}, true)`;
  const begin = oneSnapshot ? 'begin isolation level repeatable read' : 'begin';
  // Two statements in one round trip, which rules out parameters: the literal is escaped instead.
  await client.query(`${begin}; select ${identity}${keepPlans ? keptPlans : ''}`);
  const answer = await work(client);
  await client.query('commit');
  return answer;
};

/** A connection whose transaction could not be rolled back is thrown away, never given to the next caller. */
const rollBack = async (client: Client): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  );

const alreadyTold = (): void => undefined;

const withAuthority = async <Answer>(
  pool: pg.Pool,
  authority: string,
  work: (client: Client) => Promise<Answer>,
  options: TransactionOptions = {},
): Promise<Answer> => {
  const client = await pool.connect();
  let usable = true;
  // A connection that is lost while in use fails the statement under way, which is told; unheard, it would end the process.
  client.on('error', alreadyTold);
  try {
    return await inTransaction(client, authority, work, options);
  } catch (error) {
    usable = await rollBack(client);
    throw error;
  } finally {
    client.off('error', alreadyTold);
    client.release(!usable);
  }
};

export interface DatabaseOptions extends PoolOptions {
  /** Told of connections lost while idle; the pool replaces them by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

export const openDatabase = async (url: string, options: DatabaseOptions = {}): Promise<Database> => {
  const pool = new pg.Pool(appConnection(url, options));
  pool.on('error', (error) => options.onConnectionLost?.(error));
  try {
    await assertServerVersion(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    url,
    pool,
    withAuthority: (authority, work, transaction) => withAuthority(pool, authority, work, transaction),
    close: () => pool.end(),
  };
};
