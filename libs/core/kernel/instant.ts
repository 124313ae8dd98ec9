import { day, type Day, type IsoDate } from './day.js';

/** Instants are milliseconds since 1970-01-01T00:00Z; they are read from RFC 3339 texts with an offset. */
export const instantOf = (text: string): number => Date.parse(text);

const millisecondsPerHour = 3_600_000;

/** Clock hours: the clocks going back or forward in between changes nothing. */
export const addHours = (at: number, hours: number): number => at + hours * millisecondsPerHour;

/** en-CA writes dates as YYYY-MM-DD. */
const londonDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day of an instant where English law counts it: Europe/London. */
export const londonDay = (at: number): Day => day(londonDate.format(at));

/** When something happened: the day always, the minute where the source knows it. */
export interface Moment {
  readonly day: Day;
  /** Milliseconds since 1970; undefined where only the day is known. */
  readonly at: number | undefined;
}

/** Reads `on` (a date), `at` (an instant) or both: `on` is the day the law counts in, else the day of `at` in London. */
export const momentOf = (when: {
  readonly on?: IsoDate | undefined;
  readonly at?: string | undefined;
}): Moment | undefined => {
  const at = when.at === undefined ? undefined : instantOf(when.at);
  if (when.on !== undefined) return { day: day(when.on), at };
  return at === undefined ? undefined : { day: londonDay(at), at };
};
