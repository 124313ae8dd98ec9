import type { FastifyRequest } from 'fastify';

/** Tags of answers the caller holds. Ours are never weak, but caches on the way may make them so. */
export const tagsHeld = ({ headers }: FastifyRequest): readonly string[] =>
  (headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .filter((tag) => tag !== '');
