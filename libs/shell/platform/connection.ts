import pg from 'pg';

/** The role every connection of the application acts as: it owns nothing and cannot log in. */
export const appRole = 'caretally_app';

const int8 = 20;
const date = 1082;

/** Positions stay far below 2^53, and a `date` is a day, not an instant in the server's time zone. */
const plainTypes = (): pg.CustomTypesConfig => {
  const types = new pg.TypeOverrides();
  types.setTypeParser(int8, Number);
  types.setTypeParser(date, String);
  return types;
};

/**
 * Options in the URL itself would win over those beside it, so ours are added to the URL's.
 * @example withOptions('postgresql://u@h/d', '-c role=caretally_app')
 */
export const withOptions = (url: string, options: string): string => {
  const address = new URL(url);
  const given = address.searchParams.get('options');
  address.searchParams.set('options', given === null ? options : `${given} ${options}`);
  // `+` would reach the server as a plus sign.
  address.search = address.searchParams.toString().replaceAll('+', '%20');
  return address.toString();
};

export interface PoolOptions {
  readonly max?: number;
  /** Anything that runs longer is stopped by the server. */
  readonly statementTimeoutMs?: number;
  readonly idleInTransactionTimeoutMs?: number;
  readonly name?: string;
}

/** Connection options of the application: never the owner's rights, in UTC, with limits on what may hang. */
export const appConnection = (url: string, options: PoolOptions = {}): pg.PoolConfig => ({
  connectionString: withOptions(url, `-c role=${appRole} -c timezone=UTC`),
  application_name: options.name ?? 'caretally',
  max: options.max ?? 10,
  statement_timeout: options.statementTimeoutMs ?? 30_000,
  idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 60_000,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  types: plainTypes(),
});
