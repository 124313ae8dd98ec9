import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Day } from '../../../core/kernel/day.js';
import { fromCursor, toCursor } from '../../http/cursor.js';
import { Problem } from '../../http/problem.js';
import type { AskedList, Place } from './list.query.js';

/** A cursor goes on with the question it was given for, and no other. */
const cursorSchema = z.strictObject({
  position: z.int().nonnegative(),
  on: z.int().transform((on) => on as Day),
  asOf: z.int(),
  after: z.array(z.union([z.string(), z.number()])).max(10),
  asked: z.string(),
});

/** What is asked, wherever the page begins. */
export type AskedOfEveryPage = Omit<AskedList, 'place'>;

const hashOf = ({ authority, queue, on, knownAt, filters, sort }: AskedOfEveryPage): string =>
  createHash('sha256')
    .update(JSON.stringify([authority, queue.id, on ?? null, knownAt ?? null, filters, sort]))
    .digest('base64url')
    .slice(0, 16);

/** Names of workers and teams stand in a cursor, in whatever script. */
export const longestCursor = 4_000;

/** Where a page begins; refused where the cursor is of another question. */
export const placeOf = (cursor: string | undefined, asked: AskedOfEveryPage): Place | undefined => {
  if (cursor === undefined) return undefined;
  const { asked: of, ...place } = fromCursor(cursor, cursorSchema);
  if (of === hashOf(asked)) return place;
  throw new Problem(
    'bad-query',
    'cursor: belongs to another question; ask with the parameters of the page before',
  );
};

/** Where the next page begins, for whoever asks the same. */
export const cursorOf = (place: Place, asked: AskedOfEveryPage): string =>
  toCursor({ ...place, asked: hashOf(asked) });
