import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { answerClientError } from './client-error.js';
import { problemOfStatus } from './problem-of.js';
import { Problem } from './problem.js';
import { sendProblem } from './problem.filter.js';

const secondsMs = 1_000;

/** Node's own guards against slow senders, some of which Fastify switches off. */
const http = {
  headersTimeout: 15 * secondsMs,
  requestTimeout: 30 * secondsMs,
  connectionsCheckingInterval: 5 * secondsMs,
  maxHeaderSize: 16 * 1024,
  // Node would answer with an empty body.
  requireHostHeader: false,
};

/** A local id of 100 characters outside ASCII is this long when percent-encoded. */
const longestPathPart = 1_200;

const requestNames = (): (() => string) => {
  const start = randomBytes(4).toString('hex');
  let count = 0;
  return () => `${start}-${(count += 1).toString(36)}`;
};

const addressProblem = ({ code }: FastifyError): Problem =>
  code === 'FST_ERR_BAD_URL'
    ? new Problem('bad-url', 'its percent-encoding is broken: encode each part as UTF-8')
    : problemOfStatus(414);

export const createAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    http,
    requestTimeout: http.requestTimeout,
    connectionTimeout: 60 * secondsMs,
    keepAliveTimeout: 72 * secondsMs,
    bodyLimit: 1024 * 1024,
    // Requests that were taken are answered, also while stopping.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    genReqId: requestNames(),
    routerOptions: { maxParamLength: longestPathPart },
    skipMiddie: true,
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(addressProblem(error), reply);
    },
  });
