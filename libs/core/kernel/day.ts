/**
 * Days as whole numbers, so that every interval is integer arithmetic and no time zone can move a date.
 *
 * A `Day` is the number of days since 1970-01-01. ISO dates exist only at the edges: read with `day`, written with
 * `isoDate`. Rules D1 to D12 of the date conventions are each one function here.
 */
declare const dayBrand: unique symbol;

/** Whole days since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: 'day' };

/** A calendar date `YYYY-MM-DD` that exists. */
export type IsoDate = string;

/** Both ends inclusive (rule D3): 2024-04-01 to 2025-03-31 is one year. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** Later than any day: the end of what has not ended. Fits PostgreSQL's `infinity` at the edge. */
export const never = 2_000_000_000 as Day;
/** Earlier than any day: the start of a timeline. */
export const always = -2_000_000_000 as Day;

const isoPattern = /^\d{4}-\d{2}-\d{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lastDayOfMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/**
 * The calendar in whole numbers, both ways, for dates are the hot path of counting. Years are taken to begin on 1 March, so
 * that the leap day is the last of its year and the months before it have a rhythm: 153 days in every five.
 */
const daysBeforeYear = (marchYear: number): number =>
  365 * marchYear + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
const daysBeforeMonth = (monthsSinceMarch: number): number => Math.floor((153 * monthsSinceMarch + 2) / 5);
/** From 1 March of the year 0 to 1970-01-01. */
const daysBefore1970 = 719_468;
const daysPerFourCenturies = 146_097;

/** The day of a year, month (1 to 12) and day of month; the parts must exist in the calendar. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day =>
  (daysBeforeYear(month > 2 ? year : year - 1) +
    daysBeforeMonth((month + 9) % 12) +
    dayOfMonth -
    1 -
    daysBefore1970) as Day;

/** The digits of a text already known to be digits. */
const numberIn = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + (text.charCodeAt(at) - zero);
  return number;
};
const zero = 48;

/** Reads `YYYY-MM-DD`; undefined where the text is not a date that exists (2025-02-29, 2025-13-01, 1/4/2025). */
export const parseDay = (text: string): Day | undefined => {
  if (!isoPattern.test(text)) return undefined;
  const [year, month, dayOfMonth] = [numberIn(text, 0, 4), numberIn(text, 5, 7), numberIn(text, 8, 10)];
  if (year < 1000 || dayOfMonth < 1 || dayOfMonth > lastDayOfMonth(year, month)) return undefined;
  return dayOf(year, month, dayOfMonth);
};

/** Reads a date already known to be valid, such as one that has passed an event's schema. Throws otherwise. */
export const day = (text: IsoDate): Day => {
  const read = parseDay(text);
  if (read === undefined) throw new RangeError(`not a date that exists, expected YYYY-MM-DD: ${text}`);
  return read;
};

const parts = (on: Day): { year: number; month: number; dayOfMonth: number } => {
  const days = on + daysBefore1970;
  // By the mean length of a year, and two days more: no calendar year lags further behind. Right, or one too late.
  let marchYear = Math.floor((400 * (days + 2)) / daysPerFourCenturies);
  if (daysBeforeYear(marchYear) > days) marchYear -= 1;
  const dayOfYear = days - daysBeforeYear(marchYear);
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return {
    year: month > 2 ? marchYear : marchYear + 1,
    month,
    dayOfMonth: dayOfYear - daysBeforeMonth(monthsSinceMarch) + 1,
  };
};

const twoDigits = (count: number): string => (count < 10 ? `0${count}` : `${count}`);

export const isoDate = (on: Day): IsoDate => {
  if (on >= never || on <= always) throw new RangeError('open-ended days are no dates: use isoDateOrOpen');
  const { year, month, dayOfMonth } = parts(on);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
};

/** The last day of a window as text, or `undefined` for what has not ended. */
export const isoDateOrOpen = (on: Day): IsoDate | undefined => (on >= never ? undefined : isoDate(on));

export const addDays = (on: Day, days: number): Day => (on + days) as Day;

/** Calendar months, clamped to the month's length (rule D12): 2025-08-31 + 6 months is 2026-02-28. */
export const addMonths = (on: Day, months: number): Day => {
  const { year, month, dayOfMonth } = parts(on);
  const monthsSinceZero = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(monthsSinceZero / 12);
  const targetMonth = monthsSinceZero - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, lastDayOfMonth(targetYear, targetMonth)));
};

/** The first day of the rolling window of `months` ending at the close of `to` (rule D4). */
export const rollingWindow = (to: Day, months: number): Window => ({
  from: addMonths(addDays(to, 1), -months),
  to,
});

/** The first day at whose close `months` whole months from `start` are complete (rule D5). */
export const firstDayWithMonthsComplete = (start: Day, months: number): Day =>
  addDays(addMonths(start, months), -1);

/**
 * The day on which someone turns `years`. Born on 29 February: 1 March in other years. English practice is usually
 * said to be 1 March; it is a named choice here (docs/decisions/0005), not a library's default.
 */
export const birthday = (born: Day, years: number): Day => {
  const { year, month, dayOfMonth } = parts(born);
  const reached = year + years;
  if (month === 2 && dayOfMonth === 29 && !isLeapYear(reached)) return dayOf(reached, 3, 1);
  return dayOf(reached, month, dayOfMonth);
};

/** Completed years at the close of `on`; the birthday itself counts. */
export const ageOn = (born: Day, on: Day): number => {
  const years = parts(on).year - parts(born).year;
  return birthday(born, years) <= on ? years : years - 1;
};

export const isWithin = (window: Window, on: Day): boolean => window.from <= on && on <= window.to;
