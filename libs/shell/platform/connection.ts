import pg from 'pg';

/** The role every connection of the application acts as: it owns nothing and cannot log in. */
export const appRole = 'caretally_app';

const int8 = 20;
const date = 1082;
const timestamptz = 1184;

/** `2025-07-04 09:12:44.12+00` as RFC 3339, in milliseconds. Connections are in UTC. */
export const toInstant = (text: string): string => {
  const [, day, time, fraction = ''] = /^(\S+) ([\d:]+)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  return day === undefined || time === undefined
    ? text
    : `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
};

/** Positions stay far below 2^53; a `date` is a day, not an instant in the server's time zone; instants are text. */
const plainTypes = (): pg.CustomTypesConfig => {
  const types = new pg.TypeOverrides();
  types.setTypeParser(int8, Number);
  types.setTypeParser(date, String);
  types.setTypeParser(timestamptz, toInstant);
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

/**
 * `force_custom_plan`: a plan kept from when a table was empty walks a whole index for ever after, because nothing tells
 * it that the table has grown. Measured on a fresh log: 400 single posts a second with kept plans, 1,750 without.
 */
const sessionOptions = `-c role=${appRole} -c timezone=UTC -c plan_cache_mode=force_custom_plan`;

/** Connection options of the application: never the owner's rights, in UTC, with limits on what may hang. */
export const appConnection = (url: string, options: PoolOptions = {}): pg.PoolConfig => ({
  connectionString: withOptions(url, sessionOptions),
  application_name: options.name ?? 'caretally',
  max: options.max ?? 10,
  statement_timeout: options.statementTimeoutMs ?? 30_000,
  idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 60_000,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  types: plainTypes(),
});
