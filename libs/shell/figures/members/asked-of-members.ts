import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fromCursor, toCursor } from '../../http/cursor.js';
import { Problem } from '../../http/problem.js';
import type { Asking } from '../asking.js';
import { listed, type List } from './measure-of-members.js';
import type { Place } from './members.query.js';

/** Members on one page. */
export const mostAtOnce = 1_000;

/** What is asked, wherever the page begins. */
export interface AskedOfEveryPage {
  readonly asking: Asking;
  readonly list: List;
  readonly key: string | undefined;
}

/** Refuses what lists nobody, and a key of no dimension. */
export const assertListable = ({ asking: { indicator, by }, list, key }: AskedOfEveryPage): void => {
  if (key !== undefined && by === undefined) {
    throw new Problem('bad-query', 'key: needs by, the dimension it is a key of');
  }
  if (listed(indicator.measure, list) === undefined) {
    throw new Problem(
      'bad-query',
      `standing: the ${list} of ${indicator.id} is an estimate and lists nobody; expected numerator`,
    );
  }
};

/** A cursor goes on with the question it was given for, and no other. */
const cursorSchema = z.strictObject({
  position: z.int().nonnegative(),
  child: z.string().max(200),
  skip: z.int().nonnegative(),
  asked: z.string(),
});

const hashOf = ({ asking, list, key }: AskedOfEveryPage): string => {
  const { authority, indicator, when, by, knownAt } = asking;
  return createHash('sha256')
    .update(
      JSON.stringify([authority, indicator.id, when, by?.id ?? null, knownAt ?? null, list, key ?? null]),
    )
    .digest('base64url')
    .slice(0, 16);
};

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
