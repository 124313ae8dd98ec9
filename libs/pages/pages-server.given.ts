import { clientByToken } from '../shell/access/clients.pg.js';
import { createIdentify } from '../shell/access/identify.js';
import { createEventLog } from '../shell/event-log/event-log.js';
import { figuresParts } from '../shell/figures/figures-parts.js';
import { FiguresModule } from '../shell/figures/figures.module.js';
import { createServer, type Server } from '../shell/http/create-server.js';
import { IntakeModule } from '../shell/intake/intake.module.js';
import { PositionModule } from '../shell/intake/position/position.module.js';
import { projectedIn } from '../shell/intake/position/projected.pg.js';
import { MeetingsModule } from '../shell/meetings/meetings.module.js';
import { OperationsModule } from '../shell/operations/operations.module.js';
import { PatternsModule } from '../shell/patterns/patterns.module.js';
import type { Database } from '../shell/platform/database.js';
import { createLogger } from '../shell/platform/logger.js';
import { readSettings } from '../shell/platform/settings.js';
import { createProjection } from '../shell/projection/projection.js';
import { queuesParts } from '../shell/queues/queues-parts.js';
import { QueuesModule } from '../shell/queues/queues.module.js';
import { pagesOn } from './pages-on.js';
import type { PersonRole } from './people/person-roles.js';
import { beginSession, visitorBySession } from './people/sessions.pg.js';

/** What a page answered, as a browser would get it. Redirects are not followed: `location` says where they lead. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly location: string | undefined;
  readonly text: string;
}

/** Somebody with a browser: what is set as a cookie stays set. */
export interface Browser {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<PageAnswer>;
  /** Sends a form as it is on the page: the token of the session goes with it unless `fields` say another. */
  post(
    path: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<PageAnswer>;
}

export interface SignedIn {
  readonly roles: readonly PersonRole[];
  /** Their id in the case-management system. */
  readonly worker?: string;
  readonly authority?: string;
}

export interface PagesServer {
  readonly url: string;
  readonly server: Server;
  /** Somebody who is not signed in. */
  stranger(): Browser;
  signIn(visitor: SignedIn): Promise<Browser>;
  /** Asks for a link for this machine, as a terminal does. */
  printLink(query?: string, token?: string): Promise<{ readonly status: number; readonly link: string }>;
  close(): Promise<void>;
}

export interface GivenPages {
  /** Milliseconds since 1970; the clock of this machine unless given. */
  readonly now?: () => number;
  /** As the process would read it. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Whose pages they are unless another is said: the authority of the other specs' made-up children. */
export const authority = 'E09000900';
/** For the JSON API of the same server. */
export const localToken = 'local-token-of-the-spec';

const cookiesOf = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

const keep = (cookies: Map<string, string>, { headers }: Response): void => {
  for (const line of headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
};

const browserAt = (url: string, cookies: Map<string, string>, csrf: () => Promise<string>): Browser => {
  const send = async (path: string, { headers, ...request }: RequestInit): Promise<PageAnswer> => {
    const response = await fetch(new URL(path, url), {
      ...request,
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: cookiesOf(cookies), ...(headers as Record<string, string>) },
    });
    keep(cookies, response);
    const { status, headers: answered } = response;
    const location = answered.get('location') ?? undefined;
    return { status, headers: answered, location, text: await response.text() };
  };
  return {
    get: (path, headers = {}) => send(path, { headers }),
    post: async (path, fields = {}, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ csrf: await csrf(), ...fields }).toString(),
      }),
  };
};

const modulesOn = (database: Database, now: () => number) => {
  const eventLog = createEventLog(database);
  const queues = queuesParts(database, now);
  const projection = createProjection(database);
  const jobs = {
    rebuild: (which: string) => projection.rebuild(which).then(() => undefined),
    ready: () => Promise.resolve(true),
  };
  return [
    FiguresModule.with(database),
    QueuesModule.with(queues),
    MeetingsModule.with({ queues, eventLog }),
    PatternsModule.with({ figures: figuresParts(database), eventLog, now }),
    PositionModule.with(database, projectedIn(database)),
    IntakeModule.with({ database, eventLog, projected: projectedIn(database) }),
    OperationsModule.with({ database, projection, jobs }),
  ];
};

const printLinkAt = async (url: string, query: string, token: string) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/sign-in/links${query}`, { method: 'POST', headers, body: '{}' });
  const { link = '' } = (await answer.json()) as { readonly link?: string };
  return { status: answer.status, link };
};

/** Pages on a free port, on a database of the spec's own; close it when the specs of the file have run. */
export const pagesServer = async (
  database: Database,
  { now = Date.now, environment = {} }: GivenPages = {},
): Promise<PagesServer> => {
  const logger = createLogger('silent');
  const pages = pagesOn({ database, settings: readSettings(environment), logger }, now);
  const server = await createServer({
    modules: [...modulesOn(database, now), pages.module],
    identify: createIdentify((token) => clientByToken(database.pool, token), { localToken }),
    logger,
    pages: pages.served,
  });
  const url = `http://127.0.0.1:${String(await server.listen('127.0.0.1', 0))}`;
  /** The token of whatever session the browser is in by now. */
  const browser = (cookies: Map<string, string>): Browser =>
    browserAt(url, cookies, async () => {
      const token = cookies.get('caretally') ?? cookies.get('__Host-caretally');
      return token === undefined ? '' : ((await visitorBySession(database.pool, token))?.csrf ?? '');
    });
  return {
    url,
    server,
    stranger: () => browser(new Map()),
    signIn: async ({ roles, worker, authority: theirs = authority }) => {
      const person = { person: 'person-of-the-spec', name: 'Person of the spec', roles, worker };
      const token = await beginSession(database.pool, { ...person, authority: theirs });
      return browser(new Map([['caretally', token]]));
    },
    printLink: (query = '', token = localToken) => printLinkAt(url, query, token),
    close: () => server.close(),
  };
};
