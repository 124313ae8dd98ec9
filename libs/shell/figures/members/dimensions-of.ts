import { valueAt } from '../../../core/kernel/timeline.js';
import type { Day } from '../../../core/kernel/day.js';
import { notRecorded, type Dimension } from '../../../core/counting/dimension.js';
import { ownKeyOn } from '../../../core/counting/length-dimensions.js';
import type { TalliedItem, Tallies } from '../../../core/counting/tallies.js';

type Keys = Readonly<Record<string, string>>;

const onDay = (tallies: Tallies, id: string, on: Day): string => {
  const timeline = tallies.dimensions.get(id);
  return timeline ? valueAt(timeline, on) : notRecorded;
};

const keysOf = (dimensions: readonly Dimension[], keyOf: (id: string) => string): Keys =>
  Object.fromEntries(dimensions.map(({ id }) => [id, keyOf(id)]));

/** What a child is broken down by on a day. */
export const dimensionsOfChild = (dimensions: readonly Dimension[], tallies: Tallies, on: Day): Keys =>
  keysOf(dimensions, (id) => onDay(tallies, id, on));

/** The day on which what is known of the child is asked, and the last one of the date or period. */
export interface DaysAsked {
  readonly on: Day;
  readonly close: Day;
}

/** What an item is broken down by: its own, else what is known of the child on the day. */
export const dimensionsOfItem = (
  dimensions: readonly Dimension[],
  item: TalliedItem,
  tallies: Tallies,
  { on, close }: DaysAsked,
): Keys => keysOf(dimensions, (id) => ownKeyOn(item.dimensions, id, close) ?? onDay(tallies, id, on));
