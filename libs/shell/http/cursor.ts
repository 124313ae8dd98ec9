import { type z } from 'zod';
import { Problem } from './problem.js';

/** Where a list goes on, as text that means nothing to whoever carries it. */
export const toCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

export const fromCursor = <Place>(cursor: string, schema: z.ZodType<Place>): Place => {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Problem('bad-query', 'cursor: expected the `next` of the page before, unchanged');
  }
};
