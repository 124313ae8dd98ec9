import type { TestDatabase } from '../../../test/postgres/with-database.js';
import type { Client, Role } from '../access/client.js';
import { createEventLog } from '../event-log/event-log.js';
import { figuresParts } from '../figures/figures-parts.js';
import { FiguresModule } from '../figures/figures.module.js';
import { createServer, type Server } from '../http/create-server.js';
import { createLogger } from '../platform/logger.js';
import { PatternsModule } from './patterns.module.js';

const caller = (clientId: string, authority: string, roles: readonly Role[]): Client => ({
  clientId,
  name: clientId,
  authorities: [authority],
  sources: [],
  roles,
});

const callersOf = (authority: string, neighbour: string): Readonly<Record<string, Client>> => ({
  'manager-token': caller('manager', authority, ['read-figures', 'read-children', 'meet']),
  'reader-token': caller('reader', authority, ['read-children']),
  'figures-token': caller('figures', authority, ['read-figures']),
  'neighbour-token': caller('neighbour', neighbour, ['read-children', 'meet']),
});

// An answer has whatever shape it has: a wrong guess fails the spec.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- read by specs only
export type Json = Readonly<Record<string, any>>;

export interface Answered {
  readonly status: number;
  readonly body: Json;
}

/** A server of patterns, and of the members of their figures, on a free port, on a day that stands still. */
export const withPatternsServer = (db: TestDatabase, authority: string, neighbour: string, today: string) => {
  let server: Server | undefined;
  let url = '';
  const now = (): number => Date.parse(`${today}T12:00:00Z`);
  beforeAll(async () => {
    const eventLog = createEventLog(db.database);
    const figures = figuresParts(db.database);
    server = await createServer({
      modules: [FiguresModule.with(db.database), PatternsModule.with({ figures, eventLog, now })],
      identify: (token) => Promise.resolve(callersOf(authority, neighbour)[token]),
      logger: createLogger('error'),
    });
    url = `http://127.0.0.1:${String(await server.listen('127.0.0.1', 0))}`;
  });
  afterAll(() => server?.close());
  const call = async (
    method: string,
    path: string,
    body?: object,
    token = 'manager-token',
  ): Promise<Answered> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Json };
  };
  return {
    get: (path: string, token?: string) => call('GET', path, undefined, token),
    post: (path: string, body: object, token?: string) => call('POST', path, body, token),
  };
};
