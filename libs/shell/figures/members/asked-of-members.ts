import { z } from 'zod';
import { cursorsOf } from '../../http/cursor.js';
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

const placeSchema = z.strictObject({
  position: z.int().nonnegative(),
  child: z.string().max(200),
  skip: z.int().nonnegative(),
});

export const { placeOf, cursorOf } = cursorsOf<Place, AskedOfEveryPage>(
  placeSchema,
  ({ asking: { authority, indicator, when, by, knownAt }, list, key }) => [
    ...[authority, indicator.id, when, by?.id ?? null, knownAt ?? null],
    ...[list, key ?? null],
  ],
);
