import { createHash } from 'node:crypto';
import { z } from 'zod';
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

/** Cursors that go on with the question they were given for, and no other. */
export interface Cursors<Place, Asked> {
  /** Where a page begins; refused where the cursor is of another question. */
  readonly placeOf: (cursor: string | undefined, asked: Asked) => Place | undefined;
  /** Where the next page begins, for whoever asks the same. */
  readonly cursorOf: (place: Place, asked: Asked) => string;
}

/** `questionOf`: all that is asked, wherever the page begins. */
export const cursorsOf = <Place extends object, Asked>(
  placeSchema: z.ZodType<Place>,
  questionOf: (asked: Asked) => readonly unknown[],
): Cursors<Place, Asked> => {
  const schema = z
    .looseObject({ asked: z.string() })
    .transform(({ asked, ...place }) => ({ asked, place: placeSchema.parse(place) }));
  const hashOf = (asked: Asked): string =>
    createHash('sha256')
      .update(JSON.stringify(questionOf(asked)))
      .digest('base64url')
      .slice(0, 16);
  return {
    placeOf: (cursor, asked) => {
      if (cursor === undefined) return undefined;
      const { asked: of, place } = fromCursor(cursor, schema);
      if (of === hashOf(asked)) return place;
      throw new Problem(
        'bad-query',
        'cursor: belongs to another question; ask with the parameters of the page before',
      );
    },
    cursorOf: (place, asked) => toCursor({ ...place, asked: hashOf(asked) }),
  };
};
