import { type z } from 'zod';
import { Problem } from './problem.js';

/** Where a list goes on, as text that means nothing to whoever carries it. */
export const toCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The same address with a cursor, and without one given before. */
const nextAddress = (url: string, cursor: string): string => {
  const [path = '', asked = ''] = url.split('?', 2);
  const parts = new URLSearchParams(asked);
  parts.set('cursor', cursor);
  return `${path}?${parts.toString()}`;
};

/** The header `Link` to the next page (RFC 8288). */
export const linkToNext = (url: string, cursor: string): string =>
  `<${nextAddress(url, cursor)}>; rel="next"`;

export const fromCursor = <Place>(cursor: string, schema: z.ZodType<Place>): Place => {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Problem('bad-query', 'cursor: expected the `next` of the page before, unchanged');
  }
};
