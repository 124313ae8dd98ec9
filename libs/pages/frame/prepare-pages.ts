import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isPageConfig } from '../../shell/http/page.js';
import type { Database } from '../../shell/platform/database.js';
import { admit, holdToForm } from '../people/admit.js';
import { personRoles, roleWords, type PersonRole } from '../people/person-roles.js';
import type { TokenCookie } from '../people/token-cookie.js';
import { assets } from './assets.js';
import { navigationFor } from './navigation.js';
import { pageHeaders } from './page-headers.js';
import { setViewEngine } from './view-engine.js';

declare module 'fastify' {
  interface FastifyReply {
    /** What every template is given besides what its page says. */
    locals?: object;
  }
}

const isPage = ({ routeOptions }: FastifyRequest): boolean => isPageConfig(routeOptions.config);

const rolesInWords = (roles: readonly PersonRole[]): string =>
  personRoles.every((role) => roles.includes(role))
    ? 'every role'
    : roles.map((role) => roleWords[role].toLowerCase()).join(', ');

/** What the frame of a page says: who looks, and where they can go. */
export const frameOf = ({ visitor, url }: Pick<FastifyRequest, 'visitor' | 'url'>): object => ({
  assets,
  visitor,
  visitorRoles: visitor && rolesInWords(visitor.roles),
  navigation: visitor === undefined ? [] : navigationFor(visitor, url),
});

/** Forms are read as browsers send them: names and values, nothing nested. */
const formLimit = 64 * 1024;

const takeForms = (fastify: FastifyInstance): void => {
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formLimit },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
};

/** Makes a server one that serves pages, too: before its routes are made. */
export const preparePages =
  (database: Database, sessionCookie: TokenCookie) =>
  async (app: NestFastifyApplication): Promise<void> => {
    const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
    setViewEngine(app);
    await app.register(cookie);
    takeForms(fastify);
    fastify.decorateRequest('visitor', undefined);
    fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
      if (isPage(request)) reply.headers(pageHeaders);
      done();
    });
    fastify.addHook('onRequest', admit(database.pool, sessionCookie));
    fastify.addHook('preHandler', (request: FastifyRequest, reply: FastifyReply, done) => {
      if (isPage(request)) {
        holdToForm(request);
        reply.locals = frameOf(request);
      }
      done();
    });
  };
