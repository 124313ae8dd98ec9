import type { FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Browsers say where a request comes from; those that say nothing of it are held to the token alone. What they say of the
 * site is enough, for a proxy may have changed the host that an origin would be compared with.
 */
export const isFromOurPages = ({ headers, host }: FastifyRequest): boolean => {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a form carries the token of the session. */
export const tokenMatches = (token: string, body: unknown): boolean => {
  const given = typeof body === 'object' && body !== null && 'csrf' in body ? body.csrf : undefined;
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(token));
};
