import type {} from '@fastify/view';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../shell/http/problem.js';
import { problemKinds } from '../../shell/http/problem-kinds.js';
import { isPageConfig } from '../../shell/http/page.js';
import { pageHeaders } from './page-headers.js';
import { frameOf } from './prepare-pages.js';

/** A person looks at a page, or for one that does not exist; a program says what it takes. */
const isForAPerson = (request: FastifyRequest): boolean =>
  isPageConfig(request.routeOptions.config) ||
  (request.is404 && (request.headers.accept ?? '').includes('text/html'));

/** Answers a person with a page that says what was found and what to do. False where a program asked. */
export const showProblem = (problem: Problem, request: FastifyRequest, reply: FastifyReply): boolean => {
  if (!isForAPerson(request)) return false;
  const { title } = problemKinds[problem.kind];
  const instance = problem.members['instance'];
  void reply
    .code(problem.status)
    .headers({ ...pageHeaders, ...problem.headers })
    .view('frame/problem.njk', { ...frameOf(request), title, detail: problem.message, instance });
  return true;
};
