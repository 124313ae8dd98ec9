import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../platform/logger.js';

/** One line a request, by the route's pattern: an address itself may name a child. */
export const logRequest =
  (logger: Logger) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { caller, method } = request;
    logger.debug('answered', {
      requestId: request.id,
      method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      ...(caller === undefined ? {} : { clientId: caller.clientId }),
    });
  };
