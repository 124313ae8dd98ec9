import type { FastifyRequest } from 'fastify';
import type { PersonRole } from './person-roles.js';

/** Somebody signed in, looking at the pages of one authority. */
export interface Visitor {
  /** As the identity provider names them; never a child. */
  readonly person: string;
  readonly name: string;
  readonly authority: string;
  readonly roles: readonly PersonRole[];
  /** Their id in the case-management system, by which cases are allocated; undefined where they hold none. */
  readonly worker: string | undefined;
  /** What every form of theirs carries, and nobody else's can. */
  readonly csrf: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | undefined;
  }
}

/** Who looks, on a page that is not open to anyone. */
export const visitorOf = ({ visitor }: FastifyRequest): Visitor => {
  if (visitor === undefined) throw new Error('this page is open to anyone and has no visitor');
  return visitor;
};

export const hasOneOf = ({ roles }: Visitor, wanted: readonly PersonRole[]): boolean =>
  wanted.some((role) => roles.includes(role));
