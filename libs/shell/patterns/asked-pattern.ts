import type { FastifyRequest } from 'fastify';
import type { Pattern } from '../../core/patterns/pattern.js';
import { patterns } from '../../core/patterns/patterns.generated.js';
import { authorityFor } from '../http/authority.js';
import { callerOf } from '../http/caller.js';
import { Problem } from '../http/problem.js';
import type { PatternsParts } from './patterns-parts.js';

export const patternNamed = (id: string): Pattern => {
  const found = patterns.find((pattern) => pattern.id === id);
  if (found) return found;
  throw new Problem('not-found', 'there is no pattern of this id: GET /patterns lists them');
};

export const authorityOf = (
  request: FastifyRequest,
  { figures: { database } }: PatternsParts,
  given: string | undefined,
): Promise<string> => authorityFor(database.pool, callerOf(request), given);
