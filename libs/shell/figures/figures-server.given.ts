import type { TestDatabase } from '../../../test/postgres/with-database.js';
import type { Client, Role } from '../access/client.js';
import { createServer, type Server } from '../http/create-server.js';
import { createLogger } from '../platform/logger.js';
import { FiguresModule } from './figures.module.js';

export const authority = 'E09000900';

const caller = (clientId: string, roles: readonly Role[]): Client => ({
  clientId,
  name: clientId,
  authorities: [authority],
  sources: [],
  roles,
});

const callers: Readonly<Record<string, Client>> = {
  'children-token': caller('children', ['read-figures', 'read-children']),
  'figures-token': caller('figures', ['read-figures']),
};

// An answer has whatever shape it has: a wrong guess fails the spec.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- read by specs only
export type Json = Readonly<Record<string, any>>;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface FiguresServer {
  readonly server: Server;
  get(path: string, headers?: Readonly<Record<string, string>>, token?: string): Promise<Answered>;
  post(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Answered>;
}

const read = async (response: Response): Promise<Answered> => {
  const text = await response.text();
  const body = text === '' ? {} : (JSON.parse(text) as Json);
  return { status: response.status, headers: response.headers, body };
};

/** A server of figures on a free port, for the specs of a file. */
export const withFiguresServer = (db: TestDatabase): FiguresServer => {
  let server: Server | undefined;
  let url = '';
  beforeAll(async () => {
    server = await createServer({
      modules: [FiguresModule.with(db.database)],
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
    async get(path, headers = {}, token = 'children-token') {
      return read(
        await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } }),
      );
    },
    async post(path, body, headers = {}) {
      const ours = { authorization: 'Bearer figures-token', 'content-type': 'application/json' };
      const init = { method: 'POST', headers: { ...ours, ...headers }, body: JSON.stringify(body) };
      return read(await fetch(`${url}${path}`, init));
    },
  };
};
