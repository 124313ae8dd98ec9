import type { TestDatabase } from '../../../test/postgres/with-database.js';
import type { Client, Role } from '../access/client.js';
import { createServer, type Server } from '../http/create-server.js';
import { createLogger } from '../platform/logger.js';
import { queuesParts } from './queues-parts.js';
import { QueuesModule } from './queues.module.js';

export const authority = 'E09000900';
export const elsewhere = 'E09000901';

const caller = (clientId: string, authorities: readonly string[], roles: readonly Role[]): Client => ({
  clientId,
  name: clientId,
  authorities,
  sources: [],
  roles,
});

const callers: Readonly<Record<string, Client>> = {
  'children-token': caller('children', [authority], ['read-figures', 'read-children']),
  'figures-token': caller('figures', [authority], ['read-figures']),
  'elsewhere-token': caller('elsewhere', [elsewhere], ['read-figures', 'read-children']),
};

// An answer has whatever shape it has: a wrong guess fails the spec.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- read by specs only
export type Json = Readonly<Record<string, any>>;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface QueuesServer {
  readonly server: Server;
  /** What the clock shows from now on: an instant, RFC 3339. */
  itIs(now: string): void;
  get(path: string, headers?: Readonly<Record<string, string>>, token?: string): Promise<Answered>;
}

/** A server of queues on a free port, for the specs of a file. */
export const withQueuesServer = (db: TestDatabase): QueuesServer => {
  let server: Server | undefined;
  let url = '';
  let now = Date.parse('2025-10-01T09:00:00Z');
  beforeAll(async () => {
    server = await createServer({
      modules: [QueuesModule.with(queuesParts(db.database, () => now))],
      identify: (token) => Promise.resolve(callers[token]),
      logger: createLogger('silent'),
    });
    url = `http://127.0.0.1:${String(await server.listen('127.0.0.1', 0))}`;
  });
  afterAll(() => server?.close());
  return {
    get server() {
      if (server === undefined) throw new Error('the server is there inside tests only');
      return server;
    },
    itIs(instant) {
      now = Date.parse(instant);
    },
    async get(path, headers = {}, token = 'children-token') {
      const response = await fetch(`${url}${path}`, {
        headers: { authorization: `Bearer ${token}`, ...headers },
      });
      const text = await response.text();
      const body = text === '' ? {} : (JSON.parse(text) as Json);
      return { status: response.status, headers: response.headers, body };
    },
  };
};
