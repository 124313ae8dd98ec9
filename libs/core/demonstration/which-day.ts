import { withKnownBankHolidays } from '../calendar/bank-holidays.js';
import { isSchoolDay, type Terms } from '../calendar/school-days.js';
import { addWorkingDays, isWeekend } from '../calendar/working-days.js';
import { addDays, type Day } from '../kernel/day.js';

/** The bank holidays as loaded with the product: the made-up authority publishes no others. */
export const bankHolidays = withKnownBankHolidays([]);

export const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
export const later = (one: Day, other: Day): Day => (one > other ? one : other);

const isOfficeDay = (on: Day): boolean => !isWeekend(on) && !bankHolidays.names.has(on);

/** The day itself, or the last day before it on which people are at work. */
export const officeDayUpTo = (on: Day): Day => (isOfficeDay(on) ? on : officeDayUpTo(addDays(on, -1)));

/** The day itself, or the first day after it on which people are at work. */
export const officeDayFrom = (on: Day): Day => (isOfficeDay(on) ? on : officeDayFrom(addDays(on, 1)));

/** The day itself, or the first day after it on which schools are open; any office day where no term is published. */
export const schoolDayFrom = (terms: Terms, on: Day): Day =>
  isSchoolDay(terms, bankHolidays, on) === false ? schoolDayFrom(terms, addDays(on, 1)) : officeDayFrom(on);

/** So many working days later; as if there were no bank holidays in years whose holidays nobody knows yet. */
export const workingDaysAfter = (from: Day, days: number): Day =>
  addWorkingDays(bankHolidays, from, days)?.due ?? officeDayFrom(addDays(from, Math.ceil((days * 7) / 5)));
