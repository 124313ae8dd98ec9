import { isoDate } from '../kernel/day.js';
import { londonDay, type Moment } from '../kernel/instant.js';

/** By the minute where both are known to it, else by the day: two of one day are not before each other. */
export const isBefore = (a: Moment, b: Moment): boolean =>
  a.at !== undefined && b.at !== undefined ? a.at < b.at : a.day < b.day;

/** By day, then by minute; what is known by its day only comes last on it. */
export const inOrderOfMoment = <T extends { readonly moment: Moment }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => a.moment.day - b.moment.day || minuteOf(a.moment) - minuteOf(b.moment));

const minuteOf = ({ at }: Moment): number => at ?? Number.MAX_SAFE_INTEGER;

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The clock on a wall in London: `16:00`. */
export const clockTime = (at: number): string => londonTime.format(at);

/** `2026-03-30 16:00`, or the date alone where no time is known. */
export const momentInWords = ({ day, at }: Moment): string =>
  at === undefined ? isoDate(day) : `${isoDate(londonDay(at))} ${clockTime(at)}`;
