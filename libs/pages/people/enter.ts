import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PagesParts } from '../pages-parts.js';
import { beginSession, endSession } from './sessions.pg.js';
import type { Visitor } from './visitor.js';

/** Signs somebody in: always in a session that nobody knew of before, and the one they had is over. */
export const enter = async (
  { database, sessionCookie }: PagesParts,
  visitor: Omit<Visitor, 'csrf'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const before = sessionCookie.read(request);
  if (before !== undefined) await endSession(database.pool, before);
  sessionCookie.set(reply, await beginSession(database.pool, visitor));
};
