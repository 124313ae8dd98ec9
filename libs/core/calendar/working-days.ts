import { addDays, type Day } from '../kernel/day.js';
import { reaches, type BankHolidays } from './bank-holidays.js';

/** Days that a count passes over, both inclusive, and why. Weekends are passed over in silence. */
export interface StandStill {
  readonly from: Day;
  readonly to: Day;
  readonly why: string;
}

/** Where counting days from a day led, and what it passed over on the way. */
export interface DayCount {
  readonly due: Day;
  readonly standsStill: readonly StandStill[];
}

/** 0 is Monday. */
const weekday = (on: Day): number => (((on + 3) % 7) + 7) % 7;

export const isWeekend = (on: Day): boolean => weekday(on) >= 5;

/** Rule D10: Monday to Friday, bank holidays of England and Wales excepted. Undefined where the year is not loaded. */
export const isWorkingDay = (holidays: BankHolidays, on: Day): boolean | undefined =>
  reaches(holidays, on, on) ? !isWeekend(on) && !holidays.names.has(on) : undefined;

/**
 * Rules D6 and D10: the working day so many after `from`, which is day 0 whatever day it is. Undefined where that leads
 * beyond the years whose bank holidays are loaded: a deadline is never guessed.
 */
export const addWorkingDays = (holidays: BankHolidays, from: Day, days: number): DayCount | undefined =>
  countDays(from, days, (on) => {
    if (!reaches(holidays, on, on)) return undefined;
    if (isWeekend(on)) return 'weekend';
    return holidays.names.get(on) ?? 'counts';
  });

/** Working days after `from` up to and including `to`. Undefined where the bank holidays between them are not all loaded. */
export const workingDaysBetween = (holidays: BankHolidays, from: Day, to: Day): number | undefined => {
  if (!reaches(holidays, from, to)) return undefined;
  let days = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) {
    if (!isWeekend(on) && !holidays.names.has(on)) days += 1;
  }
  return days;
};

/** Whether a day counts, or the reason why it does not; undefined where nobody can say. */
export type CountsOrWhy = (on: Day) => 'counts' | 'weekend' | (string & {}) | undefined;

/** Longer than any statutory deadline in days: a calendar without a day that counts has an end. */
const mostDays = 1_000;

export const countDays = (from: Day, days: number, countsOrWhy: CountsOrWhy): DayCount | undefined => {
  const standsStill: StandStill[] = [];
  let [on, left] = [from, days];
  while (left > 0) {
    on = addDays(on, 1);
    const why = countsOrWhy(on);
    if (why === undefined || on - from > mostDays) return undefined;
    if (why === 'counts') left -= 1;
    else if (why !== 'weekend') passOver(standsStill, on, why);
  }
  return { due: on, standsStill };
};

/** Days passed over for one reason are one stretch, whatever weekend lies between them. */
const passOver = (standsStill: StandStill[], on: Day, why: string): void => {
  const last = standsStill.at(-1);
  if (last?.why === why && on - last.to <= 3) standsStill[standsStill.length - 1] = { ...last, to: on };
  else standsStill.push({ from: on, to: on, why });
};
