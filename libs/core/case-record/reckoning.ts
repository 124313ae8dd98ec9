import { addDays, addMonths, isoDate, type Day } from '../kernel/day.js';
import type { BankHolidays } from '../calendar/bank-holidays.js';
import { addWorkingDays, type StandStill } from '../calendar/working-days.js';

/** A day by which something is due, with the words that say how it was reckoned. */
export interface Reckoned {
  /** Undefined where what it depends on is not known. */
  readonly due: Day | undefined;
  readonly reckoned: string;
  readonly standsStill: readonly StandStill[];
}

export type Interval = { readonly days: number } | { readonly months: number };

/** Rules D6 and D12: calendar days and months, whatever day of the week they end on. */
export const afterInterval = (on: Day, interval: Interval, what: string): Reckoned => ({
  due: 'days' in interval ? addDays(on, interval.days) : addMonths(on, interval.months),
  reckoned: `${intervalInWords(interval)} after ${what} ${isoDate(on)}`,
  standsStill: [],
});

/** Rule D10. */
export const afterWorkingDays = (holidays: BankHolidays, from: Day, days: number, what: string): Reckoned => {
  const words = `${days} working days after ${what} ${isoDate(from)}`;
  const count = addWorkingDays(holidays, from, days);
  if (!count) return notReckoned(`${words}: the bank holidays of that time are not published yet`);
  const passedOver = count.standsStill.map(({ from: first, why }) => `${why} ${isoDate(first)}`);
  return {
    due: count.due,
    reckoned: passedOver.length === 0 ? words : `${words}, passing over ${passedOver.join(', ')}`,
    standsStill: count.standsStill,
  };
};

export const notReckoned = (reckoned: string): Reckoned => ({ due: undefined, reckoned, standsStill: [] });

const intervalInWords = (interval: Interval): string => {
  if ('months' in interval) return counted(interval.months, 'month');
  return interval.days % 7 === 0 ? counted(interval.days / 7, 'week') : counted(interval.days, 'day');
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
