import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Something the person at the terminal can mend: shown as one line, exit status 1. */
export class Mistake extends Error {
  readonly status: number = 1;
}

/** Where the running server is, and the token to show it. */
export interface Address {
  readonly url: string;
  readonly token: string;
}

const tokenOf = async (environment: NodeJS.ProcessEnv): Promise<string> => {
  const given = environment['CARETALLY_TOKEN'];
  if (given !== undefined && given !== '') return given;
  const file = join(environment['CARETALLY_DATA'] ?? '.caretally', 'token');
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text.trim() !== '') return text.trim();
  throw new Mistake(
    `no token: set CARETALLY_TOKEN to the one that npm start prints, or run this where ${file} is`,
  );
};

/** From `CARETALLY_URL` and `CARETALLY_TOKEN`; by default the server that `npm start` runs here, and its own token. */
export const serverAddress = async (environment: NodeJS.ProcessEnv = process.env): Promise<Address> => {
  const url = environment['CARETALLY_URL'] ?? `http://127.0.0.1:${environment['PORT'] ?? '8080'}`;
  return { url: url.replace(/\/$/, ''), token: await tokenOf(environment) };
};

interface Problem {
  readonly title?: string;
  readonly detail?: string;
}

interface Request {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Calls a route of the running server and gives its JSON; a problem document becomes a mistake in its own words. */
export const call = async <Answer>(
  { url, token }: Address,
  path: string,
  { method = 'GET', headers = {}, body: sent }: Request = {},
): Promise<Answer> => {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(sent !== undefined && { body: sent }),
  }).catch(() => {
    throw new Mistake(`${url} cannot be reached: start the server with npm start, or set CARETALLY_URL`);
  });
  const body = (await response.json().catch(() => ({}))) as Answer & Problem;
  if (response.ok) return body;
  throw new Mistake(
    `${path} answered ${String(response.status)}: ${body.detail ?? body.title ?? 'no reason given'}`,
  );
};

export const post = <Answer>(
  address: Address,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) =>
  call<Answer>(address, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
