import { addDays, type Day } from '../../core/kernel/day.js';
import { addHours, londonDay } from '../../core/kernel/instant.js';

const millisecondsPerDay = 86_400_000;

/** The instant at which a day ends in London: clocks never change at midnight there. */
export const closeOfDay = (on: Day): number => {
  const next = addDays(on, 1);
  const midnight = next * millisecondsPerDay;
  const inSummer = addHours(midnight, -1);
  return londonDay(inSummer) === next ? inSummer : midnight;
};

/** What is asked for as known on a day is what was known at this instant: the last of the day in London, as text. */
export const knownAtClose = (on: Day): string => new Date(closeOfDay(on) - 1).toISOString();

const londonHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

const hoursAhead = (at: number): number =>
  (Number(londonHour.format(at)) - new Date(at).getUTCHours() + 24) % 24;

/** An instant as RFC 3339 text with the time that a clock in London shows. */
export const londonTime = (at: number): string => {
  const ahead = hoursAhead(at);
  const shown = new Date(addHours(at, ahead)).toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length);
  return `${shown}+0${String(ahead)}:00`;
};

/**
 * The last instant of a minute, `2026-11-22T14:05`, as a clock in London shows it: the later one in the hour that comes twice
 * in autumn, undefined in the hour that is left out in spring.
 */
export const closeOfMinute = (shown: string): number | undefined => {
  const inWinter = Date.parse(`${shown}:59.999Z`);
  if (Number.isNaN(inWinter)) return undefined;
  return [inWinter, addHours(inWinter, -1)].find((at) => londonTime(at).startsWith(shown));
};
