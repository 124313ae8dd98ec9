import { beginSession } from '../../../libs/pages/people/sessions.pg.js';
import type { PersonRole } from '../../../libs/pages/people/person-roles.js';
import { openDatabase } from '../../../libs/shell/platform/database.js';
import { good, type Server } from './server.js';

export interface VisitorGiven {
  readonly roles: readonly PersonRole[];
  readonly authority: string;
  /** Their id in the case-management system. */
  readonly worker?: string;
}

/** Begins a session as a council's identity provider would have said it, and gives the token for the cookie. */
export const sessionOf = async (
  databaseUrl: string,
  { roles, authority, worker }: VisitorGiven,
): Promise<string> => {
  const database = await openDatabase(databaseUrl, { max: 1 });
  try {
    const person = { person: roles.join(' and '), name: `A visitor: ${roles.join(' and ')}` };
    return await beginSession(database.pool, { ...person, roles, authority, worker });
  } finally {
    await database.close();
  }
};

/** Somebody who reads pages without looking at them. */
export interface Visiting {
  read(address: string): Promise<{ readonly status: number; readonly html: string }>;
}

export const visitingAt = (url: string, session: string): Visiting => ({
  read: async (address) => {
    const headers = { accept: 'text/html', cookie: `caretally=${session}` };
    const response = await fetch(new URL(address, url), { headers, redirect: 'manual' });
    return { status: response.status, html: await response.text() };
  },
});

/** A link that signs in once, on this machine, with every role. */
export const signInLinkOf = async (server: Server, authority: string): Promise<string> => {
  const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' };
  const asked = fetch(`${server.url}/sign-in/links?authority=${authority}`, {
    method: 'POST',
    headers,
    body: '{}',
  });
  return (await good<{ readonly link: string }>(asked)).link;
};
