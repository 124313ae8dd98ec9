import type { DestinationStream } from 'pino';
import type { TestDatabase } from '../../../test/postgres/with-database.js';
import type { Client } from '../access/client.js';
import { clientByToken } from '../access/clients.pg.js';
import { createIdentify } from '../access/identify.js';
import { createEventLog } from '../event-log/event-log.js';
import { createServer, type Server } from '../http/create-server.js';
import { databaseProbes } from '../http/probes.js';
import { createLogger } from '../platform/logger.js';
import { IntakeModule } from './intake.module.js';
import { PositionModule } from './position/position.module.js';
import type { Projected } from './position/projected.port.js';

/** Clients by token, beside those that are registered in the database. */
export const callers: Readonly<Record<string, Client>> = {
  'case-system-token': {
    clientId: 'case-system',
    name: 'Case system',
    authorities: ['E09000014'],
    sources: ['urn:case-system', 'https://case-system.example/*'],
    roles: ['post'],
  },
  'region-token': {
    clientId: 'region',
    name: 'Region',
    authorities: ['E09000014', 'E09000015'],
    sources: ['*'],
    roles: ['post', 'operate'],
  },
  'operator-token': {
    clientId: 'operator',
    name: 'Operator',
    authorities: ['E09000014'],
    sources: [],
    roles: ['operate', 'read-figures'],
  },
  'reader-token': {
    clientId: 'reader',
    name: 'Reader',
    authorities: ['E09000014'],
    sources: [],
    roles: ['read-figures'],
  },
};

// An answer has whatever shape it has: a wrong guess fails the spec.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- read by specs only
export type Json = Readonly<Record<string, any>>;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface Call {
  readonly method?: string;
  readonly token?: string;
  readonly type?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface IntakeServer {
  readonly url: string;
  readonly server: Server;
  call(path: string, call?: Call): Promise<Answered>;
  /** One event, structured. */
  post(event: unknown, call?: Call): Promise<Answered>;
  /** A batch. */
  postBatch(events: unknown, call?: Call): Promise<Answered>;
}

/** Nothing is ever counted here. */
export const neverProjected: Projected = {
  position: () => Promise.resolve(0),
  reached: () => Promise.resolve(false),
};

interface Given {
  readonly projected?: Projected;
  /** Where its log goes, in full; nowhere unless given. */
  readonly log?: DestinationStream;
}

const start = (db: TestDatabase, { projected = neverProjected, log }: Given): Promise<Server> => {
  const { database } = db;
  const eventLog = createEventLog(database);
  return createServer({
    modules: [IntakeModule.with({ database, eventLog, projected }), PositionModule.with(database, projected)],
    identify: createIdentify(
      (token) => (token in callers ? Promise.resolve(callers[token]) : clientByToken(database.pool, token)),
      { localToken: 'local-token-of-the-spec' },
    ),
    logger: log === undefined ? createLogger('silent') : createLogger('debug', log),
    logRequests: log !== undefined,
    probes: databaseProbes(database),
  });
};

const textOf = (body: unknown): string | Uint8Array =>
  typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);

/** A server on a free port, for the specs of a file. */
export const withIntakeServer = (db: TestDatabase, given: Given = {}): IntakeServer => {
  let server: Server | undefined;
  let url = '';
  beforeAll(async () => {
    server = await start(db, given);
    url = `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`;
  });
  afterAll(() => server?.close());

  const call = async (path: string, { method, token, type, body, headers }: Call = {}): Promise<Answered> => {
    const response = await fetch(`${url}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: textOf(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
  };

  const postAs =
    (type: string) =>
    (body: unknown, given: Call = {}) =>
      call('/events', { token: 'case-system-token', type, body, ...given });

  return {
    get url() {
      return url;
    },
    get server() {
      if (server === undefined) throw new Error('the server is there inside tests only');
      return server;
    },
    call,
    post: postAs('application/cloudevents+json'),
    postBatch: postAs('application/cloudevents-batch+json'),
  };
};

/** An event that is taken as it stands. */
export const anEvent = (id: string, given: object = {}) => ({
  specversion: '1.0',
  source: 'urn:case-system',
  id,
  type: 'caretally.missing-incident-started.v1',
  subject: 'child/10432',
  authority: 'E09000014',
  data: { incident: id, kind: 'M', on: '2025-06-10' },
  ...given,
});
