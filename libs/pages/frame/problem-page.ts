import type {} from '@fastify/view';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../shell/http/problem.js';
import { problemKinds, type ProblemName } from '../../shell/http/problem-kinds.js';
import { isPageConfig } from '../../shell/http/page.js';
import { pageHeaders } from './page-headers.js';
import { frameOf } from './prepare-pages.js';

/** What programs are told in their words, people are told in theirs. */
const titles: Partial<Readonly<Record<ProblemName, string>>> = {
  'bad-query': 'This address cannot be read',
  'bad-url': 'This address cannot be read',
  forbidden: 'This is not open to you',
  'not-found': 'There is no such page',
  'bad-body': 'This form cannot be read',
  internal: 'Something went wrong here',
  unavailable: 'This is not available at the moment',
};

/** Details begin small, for they follow a title in what programs are told; which route a program asks next is left out. */
const sentence = (detail: string): string => {
  const [says = detail] = detail.split(/: (?:GET|POST) /);
  return `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
};

/** A person looks at a page, or for one that does not exist; a program says what it takes. */
const isForAPerson = (request: FastifyRequest): boolean =>
  isPageConfig(request.routeOptions.config) ||
  (request.is404 && (request.headers.accept ?? '').includes('text/html'));

/** Answers a person with a page that says what was found and what to do. False where a program asked. */
export const showProblem = (problem: Problem, request: FastifyRequest, reply: FastifyReply): boolean => {
  if (!isForAPerson(request)) return false;
  const title = titles[problem.kind] ?? problemKinds[problem.kind].title;
  const instance = problem.members['instance'];
  void reply
    .code(problem.status)
    .headers({ ...pageHeaders, ...problem.headers })
    .view('frame/problem.njk', { ...frameOf(request), title, detail: sentence(problem.message), instance });
  return true;
};
