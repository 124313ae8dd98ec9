import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../platform/logger.js';
import type { ProblemName } from './problem-kinds.js';
import { Problem, problemType } from './problem.js';
import { problemOf } from './problem-of.js';
import type { Routes } from './routes.js';
import { securityHeaders } from './security-headers.js';

/** Answers with a problem. The headers are set here too, because some are answered before any hook has run. */
export const sendProblem = (problem: Problem, reply: FastifyReply): void => {
  void reply
    .code(problem.status)
    .headers({ ...securityHeaders, ...problem.headers })
    .type(problemType)
    .send(JSON.stringify(problem.body));
};

/** Shows a person a page about the problem; false where no person asked. */
export type ShowProblem = (problem: Problem, request: FastifyRequest, reply: FastifyReply) => boolean;

/** What somebody should look into. A readiness that says no has said so. */
const toTell: ReadonlySet<ProblemName> = new Set(['internal', 'unavailable']);

const reference = (request: FastifyRequest): string => `urn:caretally:request:${request.id}`;

/** The one place where something thrown becomes an answer: nothing else of an error leaves the server. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: Routes,
    private readonly logger: Logger,
    private readonly showProblem: ShowProblem = () => false,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = request.is404 ? this.#nowhere(request) : problemOf(error);
    // Whoever hung up cannot be answered, and half an answer cannot be taken back.
    if (reply.sent || reply.raw.headersSent) return;
    const told = toTell.has(problem.kind) ? this.#told(problem, request) : problem;
    if (!this.showProblem(told, request, reply)) sendProblem(told, reply);
  }

  #nowhere(request: FastifyRequest): Problem {
    const methods = this.routes.methodsAt(request.url);
    if (methods.length === 0 || methods.includes(request.method)) {
      return new Problem('not-found', 'there is nothing under this address');
    }
    const allow = methods.join(', ');
    return new Problem('method-not-allowed', `this address takes ${allow}`, { headers: { allow } });
  }

  #told(problem: Problem, request: FastifyRequest): Problem {
    const instance = reference(request);
    this.logger.error('a request could not be served', {
      requestId: instance,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: problem.status,
      error: problem.cause ?? problem,
    });
    const { kind, message, headers, members } = problem;
    return new Problem(kind, message, { headers, members: { ...members, instance } });
  }
}
