import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPageConfig } from '../../shell/http/page.js';
import { Problem } from '../../shell/http/problem.js';
import type { Queryable } from '../../shell/platform/database.js';
import { isFromOurPages, tokenMatches } from './forged.js';
import { roleWords, type PersonRole } from './person-roles.js';
import { visitorBySession } from './sessions.pg.js';
import type { TokenCookie } from './token-cookie.js';
import { hasOneOf } from './visitor.js';

const rolesInWords = (roles: readonly string[]): string =>
  roles.map((role) => roleWords[role as PersonRole].toLowerCase()).join(' or ');

/** Whoever is not signed in is asked to, and then comes back to the page. */
const askToSignIn = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const back = request.method === 'GET' ? request.url : '/';
  return reply.redirect(`/sign-in?to=${encodeURIComponent(back)}`, 303);
};

/** Runs before a page is made: who looks, and whether the page is open to them. */
export const admit =
  (connection: Queryable, cookie: TokenCookie) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { config } = request.routeOptions;
    if (!isPageConfig(config) || config.page.allows === 'anyone') return undefined;
    const { allows } = config.page;
    const token = cookie.read(request);
    const visitor = token === undefined ? undefined : await visitorBySession(connection, token);
    if (visitor === undefined) return askToSignIn(request, reply);
    if (!hasOneOf(visitor, allows as readonly PersonRole[])) {
      throw new Problem('forbidden', `this page is for people with the role ${rolesInWords(allows)}`);
    }
    if (request.method !== 'GET' && !isFromOurPages(request)) {
      throw new Problem(
        'forbidden',
        'this form was sent from another site: open the page here and send it again',
      );
    }
    request.visitor = visitor;
    return undefined;
  };

/** Runs once a form has been read: it carries what only the visitor's own pages know. */
export const holdToForm = (request: FastifyRequest): void => {
  const { visitor, method, body } = request;
  if (visitor === undefined || method === 'GET' || method === 'HEAD') return;
  if (tokenMatches(visitor.csrf, body)) return;
  throw new Problem(
    'forbidden',
    'the form is from an earlier session: open the page again and send it again',
  );
};
