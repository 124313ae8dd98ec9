import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Identify } from '../access/identify.js';
import type { Logger } from '../platform/logger.js';
import { refuseCompressed, takeBodiesAsBytes } from './body-parsers.js';
import { refuseExpectation } from './client-error.js';
import { authentication, type LocalTokenFrom } from './caller.js';
import { createAdapter } from './fastify-adapter.js';
import { nestLogger } from './nest-logger.js';
import { ProblemFilter, type ShowProblem } from './problem.filter.js';
import { Readiness, type Probe } from './probes.js';
import { logRequest } from './request-log.js';
import { Routes } from './routes.js';
import { securityHeaders } from './security-headers.js';
import { ServerModule } from './server.module.js';

/** What makes a server one that serves pages for people. */
export interface PagesServed {
  /** Before its routes are made. */
  readonly prepare: (app: NestFastifyApplication) => Promise<void>;
  readonly showProblem: ShowProblem;
}

export interface ServerOptions {
  /** What it serves, beside its own health and documents. */
  readonly modules: readonly DynamicModule[];
  readonly identify: Identify;
  readonly logger: Logger;
  readonly probes?: readonly Probe[];
  readonly localTokenFrom?: LocalTokenFrom;
  /** Where people look at pages, too. */
  readonly pages?: PagesServed;
  /** One line in the log for each request. */
  readonly logRequests?: boolean;
}

export interface Server {
  readonly routes: Routes;
  /** Starts to take requests. Returns the port, which the system chooses where 0 is given. */
  listen(host: string, port: number): Promise<number>;
  /** Says that it is not ready, answers what it has taken, and ends. */
  close(): Promise<void>;
}

const prepare = (fastify: FastifyInstance, routes: Routes, options: ServerOptions): void => {
  const { identify, logger, localTokenFrom = 'loopback', logRequests = false } = options;
  fastify.addHook('onRoute', routes.add);
  fastify.decorateRequest('caller', undefined);
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders);
    done();
  });
  fastify.addHook('onRequest', authentication(identify, localTokenFrom));
  fastify.addHook('onRequest', refuseCompressed);
  if (logRequests) fastify.addHook('onResponse', logRequest(logger));
  takeBodiesAsBytes(fastify);
  fastify.server.on('checkExpectation', refuseExpectation);
};

/** A connection that will not end is ended after this. */
const patienceMs = 10_000;
const lookEveryMs = 50;

const close = async (app: NestFastifyApplication, { server }: FastifyInstance): Promise<void> => {
  // A connection is kept open after its answer, for a next request that may never come.
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, lookEveryMs);
  const force = setTimeout(() => {
    server.closeAllConnections();
  }, patienceMs);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(force);
  }
};

/** The web server of a process. It starts only where every route says who may call it. */
export const createServer = async (options: ServerOptions): Promise<Server> => {
  const routes = new Routes();
  const readiness = new Readiness(options.probes ?? []);
  const adapter = createAdapter();
  const fastify: FastifyInstance = adapter.getInstance();
  prepare(fastify, routes, options);
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.with(routes, readiness, [...options.modules]),
    adapter,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the framework takes plain options
    { bodyParser: false, abortOnError: false, logger: nestLogger(options.logger) },
  );
  app.useGlobalFilters(new ProblemFilter(routes, options.logger, options.pages?.showProblem));
  await options.pages?.prepare(app);
  await app.init();
  await fastify.ready();
  return {
    routes,
    listen: async (host, port) => {
      // Not the application's own `listen`, which logs what the caller will say better.
      await fastify.listen({ port, host });
      const address = fastify.server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    },
    close: () => {
      readiness.stop();
      return close(app, fastify);
    },
  };
};
