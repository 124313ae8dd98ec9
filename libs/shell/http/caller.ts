import type { FastifyRequest } from 'fastify';
import { localClient, type Client, type Role } from '../access/client.js';
import type { Identify } from '../access/identify.js';
import type { Operation } from './operation.js';
import { isPageConfig } from './page.js';
import { Problem } from './problem.js';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Client | undefined;
  }
  interface FastifyContextConfig {
    operation?: Operation;
  }
}

/** From where the local token is taken: it stands for everything, so for nobody beyond this machine unless told. */
export type LocalTokenFrom = 'loopback' | 'anywhere';

const bearerPattern = /^bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;
const longestToken = 1_000;
const loopback = /^(127\.|::1$|::ffff:127\.)/;

export const tokenOf = ({ headers }: FastifyRequest): string | undefined => {
  const given = headers.authorization;
  return given === undefined || given.length > longestToken ? undefined : bearerPattern.exec(given)?.[1];
};

/** Behind a proxy on this machine everyone would be on loopback: what was forwarded came from elsewhere. */
export const isOnThisMachine = ({ headers, socket }: FastifyRequest): boolean =>
  loopback.test(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

const unauthenticated = (detail: string, error?: string): Problem =>
  new Problem('unauthenticated', detail, {
    headers: { 'www-authenticate': error === undefined ? 'Bearer' : `Bearer error="${error}"` },
  });

const hasOneOf = (client: Client, roles: readonly Role[]): boolean =>
  roles.some((role) => client.roles.includes(role));

/** Runs before a body is read, so that nobody unknown makes the server hold one. */
export const authentication =
  (identify: Identify, localTokenFrom: LocalTokenFrom) =>
  async (request: FastifyRequest): Promise<void> => {
    // Pages have doors of their own: whoever prepares a server for pages asks who looks.
    if (isPageConfig(request.routeOptions.config)) return;
    const { operation } = request.routeOptions.config;
    // Before a body is read, too.
    if (operation === undefined) throw new Problem('not-found', 'there is nothing under this address');
    const { allows } = operation;
    if (allows === 'anyone') return;
    const token = tokenOf(request);
    if (token === undefined) throw unauthenticated('expected the header Authorization: Bearer <token>');
    const client = await identify(token);
    if (client === undefined) throw unauthenticated('the token is not known or was revoked', 'invalid_token');
    if (client === localClient && localTokenFrom === 'loopback' && !isOnThisMachine(request)) {
      throw unauthenticated('the local token is taken on this machine only', 'invalid_token');
    }
    if (!hasOneOf(client, allows)) {
      throw new Problem('forbidden', `this needs a client with the role ${allows.join(' or ')}`);
    }
    request.caller = client;
  };

/** Who calls, on a route that is not open to anyone. */
export const callerOf = ({ caller }: FastifyRequest): Client => {
  if (caller === undefined) throw new Error('this route is open to anyone and has no caller');
  return caller;
};
