import { addDays, addMonths, day, isoDate, type Day, type Window } from '../../core/kernel/day.js';

/** The month in which a day lies: `2026-10`, as addresses have it. */
export const monthOf = (on: Day): string => isoDate(on).slice(0, 'YYYY-MM'.length);

/** The first day of a month. */
export const firstOf = (month: string): Day => day(`${month}-01`);

/** The month that begins on a day, to its end. */
export const wholeMonth = (from: Day): Window => ({ from, to: addDays(addMonths(from, 1), -1) });

/** Months that were over at the close of a day, the oldest first. */
export const completeMonths = (close: Day, count: number): readonly Window[] => {
  const afterLast = firstOf(monthOf(addDays(close, 1)));
  return Array.from({ length: count }, (_, index) => wholeMonth(addMonths(afterLast, index - count)));
};
