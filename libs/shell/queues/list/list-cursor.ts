import { z } from 'zod';
import type { Day } from '../../../core/kernel/day.js';
import { cursorsOf } from '../../http/cursor.js';
import type { AskedList, Place } from './list.query.js';

const placeSchema = z.strictObject({
  position: z.int().nonnegative(),
  on: z.int().transform((on) => on as Day),
  asOf: z.int(),
  after: z.array(z.union([z.string(), z.number()])).max(10),
});

/** What is asked, wherever the page begins. */
export type AskedOfEveryPage = Omit<AskedList, 'place'>;

/** Names of workers and teams stand in a cursor, in whatever script. */
export const longestCursor = 4_000;

/** Every row at once, of one state of the log: a list is far shorter. */
export const everyRow = 1_000_000;

export const { placeOf, cursorOf } = cursorsOf<Place, AskedOfEveryPage>(
  placeSchema,
  ({ authority, queue, on, knownAt, filters, sort }) => [
    ...[authority, queue.id, on ?? null, knownAt ?? null],
    ...[filters, sort],
  ],
);
