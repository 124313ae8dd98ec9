import { day, type Day } from '../kernel/day.js';
import { itemDimension, type Dimension } from './dimension.js';

/** Lengths of at least so many days, until those of the next band begin. */
export interface LengthBand {
  readonly key: string;
  readonly label: string;
  readonly days: number;
}

/**
 * How long something has gone on. The item holds the day it has gone on since; it is in the band of its length at the close
 * of the day asked about, so that nothing has to be counted again because a day has passed.
 */
export interface LengthDimension extends Dimension {
  /** From the shortest, which begins at no days. */
  readonly bands: readonly [LengthBand, ...LengthBand[]];
}

const lengthDimension = (id: string, title: string, ...bands: LengthDimension['bands']): LengthDimension => {
  const labels = new Map(bands.map(({ key, label }) => [key, label]));
  return { ...itemDimension(id, title, (key) => labels.get(key) ?? key, [...labels.keys()]), bands };
};

/** Days since the one at whose close the hours were over. */
export const delay = lengthDimension(
  'delay',
  'How long over time',
  { key: '0-3', label: 'Up to 3 days', days: 0 },
  { key: '4-7', label: '4 to 7 days', days: 4 },
  { key: '8-28', label: '8 to 28 days', days: 8 },
  { key: '29-plus', label: '29 days or more', days: 29 },
);

/** Since a plan was handed in, its waits for one signature after another taken together. */
export const weeksWaiting = lengthDimension(
  'weeksWaiting',
  'Weeks since it was handed in',
  { key: 'under-2', label: 'Under 2 weeks', days: 0 },
  { key: '2-4', label: '2 to 4 weeks', days: 14 },
  { key: '4-8', label: '4 to 8 weeks', days: 28 },
  { key: '8-12', label: '8 to 12 weeks', days: 56 },
  { key: '12-plus', label: '12 weeks and over', days: 84 },
);

/** By id. */
export const lengthDimensions: ReadonlyMap<string, LengthDimension> = new Map(
  [delay, weeksWaiting].map((dimension) => [dimension.id, dimension]),
);

/** The key of the band on a day, of what has gone on since a date. */
export const bandOn = ({ bands }: LengthDimension, since: string, on: Day): string => {
  const length = on - day(since);
  return (bands.findLast(({ days }) => days <= length) ?? bands[0]).key;
};

/** What an item itself is broken down by, at the close of a day; undefined where it does not say. */
export const ownKeyOn = (
  dimensions: Readonly<Record<string, string>>,
  id: string,
  on: Day,
): string | undefined => {
  const [value, length] = [dimensions[id], lengthDimensions.get(id)];
  return value === undefined || length === undefined ? value : bandOn(length, value, on);
};
