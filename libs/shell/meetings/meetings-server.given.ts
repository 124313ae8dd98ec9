import type { TestDatabase } from '../../../test/postgres/with-database.js';
import type { Client, Role } from '../access/client.js';
import { createEventLog } from '../event-log/event-log.js';
import { createServer, type Server } from '../http/create-server.js';
import { createLogger } from '../platform/logger.js';
import { queuesParts } from '../queues/queues-parts.js';
import { MeetingsModule } from './meetings.module.js';

const caller = (clientId: string, authority: string, roles: readonly Role[]): Client => ({
  clientId,
  name: clientId,
  authorities: [authority],
  sources: [],
  roles,
});

export const callersOf = (authority: string): Readonly<Record<string, Client>> => ({
  'manager-token': caller('manager', authority, ['read-children', 'meet']),
  'reader-token': caller('reader', authority, ['read-children']),
  'neighbour-token': caller('neighbour', 'E09000099', ['read-children', 'meet']),
});

// An answer has whatever shape it has: a wrong guess fails the spec.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- read by specs only
export type Json = Readonly<Record<string, any>>;

export interface Answered {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
  readonly body: Json;
}

const jsonOf = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
};

/** A server of meetings on a free port, on a day that stands still. */
export const withMeetingsServer = (db: TestDatabase, authority: string, today: string) => {
  let server: Server | undefined;
  let url = '';
  const now = (): number => Date.parse(`${today}T12:00:00Z`);
  beforeAll(async () => {
    const eventLog = createEventLog(db.database);
    server = await createServer({
      modules: [MeetingsModule.with({ queues: queuesParts(db.database, now), eventLog })],
      identify: (token) => Promise.resolve(callersOf(authority)[token]),
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
    const text = await response.text();
    const type = response.headers.get('content-type');
    return { status: response.status, type, text, body: jsonOf(text) };
  };
  return {
    get: (path: string, token?: string) => call('GET', path, undefined, token),
    post: (path: string, body: object, token?: string) => call('POST', path, body, token),
  };
};
