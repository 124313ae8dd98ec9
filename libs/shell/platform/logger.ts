import { pino, type DestinationStream } from 'pino';
import type { LogLevel } from './settings.js';

/**
 * The only fields a log line may carry. An allow-list, because a list of what to hide misses what nobody thought of:
 * events' data, subjects and request bodies never reach a log.
 */
export interface LogFields {
  readonly authority?: string;
  readonly position?: number;
  readonly upTo?: number;
  readonly events?: number;
  readonly subjects?: number;
  readonly indicator?: string;
  readonly eventType?: string;
  readonly job?: string;
  readonly generation?: number;
  readonly clientId?: string;
  readonly requestId?: string;
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
  readonly port?: number;
  readonly address?: string;
  readonly milliseconds?: number;
  readonly attempt?: number;
  readonly webhook?: string;
  readonly version?: string;
  readonly error?: unknown;
}

export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

// prettier-ignore
const allowed = {
  authority: true, position: true, upTo: true, events: true, subjects: true, indicator: true, eventType: true,
  job: true, generation: true, clientId: true, requestId: true, method: true, route: true, status: true, port: true,
  address: true, milliseconds: true, attempt: true, webhook: true, version: true, error: true,
} satisfies Record<keyof LogFields, true>;

const callsOf = (stack = ''): string =>
  stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');

/** A database error of class 22 quotes the value it could not take. */
const quotesValue = (code: string): boolean => code.startsWith('22');

/** A database error repeats the row it failed on in its detail and where: only its message, code and place are kept. */
const errorFields = (error: unknown): object => {
  if (!(error instanceof Error)) return { message: 'something was thrown that is not an error' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = quotesValue(code) ? 'a value the database could not take' : error.message;
  return { name: error.name, message, ...(code === '' ? {} : { code }), stack: callsOf(error.stack) };
};

const onlyAllowed = (fields: LogFields): object =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name in allowed)
      .map(([name, value]) => [name, name === 'error' ? errorFields(value) : value]),
  );

export const createLogger = (level: LogLevel, destination?: DestinationStream): Logger => {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const sink = destination === undefined ? pino(options) : pino(options, destination);
  return {
    debug: (message, fields = {}) => {
      sink.debug(onlyAllowed(fields), message);
    },
    info: (message, fields = {}) => {
      sink.info(onlyAllowed(fields), message);
    },
    warn: (message, fields = {}) => {
      sink.warn(onlyAllowed(fields), message);
    },
    error: (message, fields = {}) => {
      sink.error(onlyAllowed(fields), message);
    },
  };
};
