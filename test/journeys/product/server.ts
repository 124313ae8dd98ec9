import { startApp, type App } from './app.js';

/** Where a running process answers, and the token to show it. */
export interface Server {
  readonly app: App;
  readonly url: string;
  readonly token: string;
}

export const token = 'token-of-the-journeys-only';

/** Everything in one process, on a free port, ready. */
export const startAllInOne = async (
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Server> => {
  const app = startApp('caretally', { PORT: '0', CARETALLY_DATA: dataFolder, ...environment });
  const [, url = '', shown = ''] = await app.said(/address {2}(\S+)\s+token {4}(\S+)[^]*Ctrl-C/);
  return { app, url, token: shown };
};

/** One of several processes on a database that others run, on a free port, listening. */
export const startPart = async (
  name: 'intake' | 'projector' | 'insight',
  environment: Readonly<Record<string, string>>,
): Promise<Server> => {
  const app = startApp(name, { PORT: '0', CARETALLY_TOKEN: token, ...environment });
  const [url = ''] = await app.said(/http:\/\/127\.0\.0\.1:\d+/);
  return { app, url, token };
};

/** What the command line needs to find a server. */
export const addressOf = ({ url, token }: Pick<Server, 'url' | 'token'>) => ({
  CARETALLY_URL: url,
  CARETALLY_TOKEN: token,
});

type Headers = Readonly<Record<string, string>>;

export const get = (server: Server, path: string, headers: Headers = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${server.token}`, ...headers } });

/** The JSON of an answer, which must be a good one. */
export const good = async <Answer>(asked: Promise<Response>): Promise<Answer> => {
  const response = await asked;
  const body = await response.text();
  if (response.ok) return JSON.parse(body) as Answer;
  throw new Error(`${response.url} answered ${response.status}: ${body}`);
};

export const read = <Answer = Readonly<Record<string, unknown>>>(
  server: Server,
  path: string,
): Promise<Answer> => good(get(server, path));

export const post = (server: Server, events: object, headers: Headers = {}): Promise<Response> =>
  fetch(`${server.url}/events`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${server.token}`,
      'content-type': `application/cloudevents${Array.isArray(events) ? '-batch' : ''}+json`,
      ...headers,
    },
    body: JSON.stringify(events),
  });

/** How far the log and the figures of an authority are. */
export interface Position {
  readonly recorded: number;
  readonly projected: number;
}

export const positionOf = (server: Server, authority: string): Promise<Position> =>
  read(server, `/position?authority=${authority}`);
