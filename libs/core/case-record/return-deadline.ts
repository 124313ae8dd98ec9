import { addDays, isoDate, type Day } from '../kernel/day.js';
import { addHours, londonDay, type Moment } from '../kernel/instant.js';
import { clockTime, momentInWords } from './moments.js';
import type { Rule } from './obligation.js';

export const returnInterviewRule: Rule = {
  id: 'return-interview',
  version: '1',
  owes: 'a return interview',
  owedBy: 'the authority that looks after the child',
  says: 'After every return from being missing an interview is held within 72 clock hours, weekends and nights counted; where a time is not recorded, within as many days. Hours, and whether it is owed after being away, are policies, as in force on the day of return.',
  source:
    'Statutory guidance on children who run away or go missing from home or care (2014), as local procedures report it',
};

export interface ReturnDeadline {
  readonly due: Day | undefined;
  readonly dueAt: number | undefined;
  /** How it was reckoned, in words. */
  readonly reckoned: string;
}

export const noDeadline = (because: string): ReturnDeadline => ({
  due: undefined,
  dueAt: undefined,
  reckoned: `none is due: ${because}`,
});

/** Clock hours after the return. Where only its day is known: as many days, so that nobody is late by a guess. */
export const returnDeadline = (returned: Moment, hours: number): ReturnDeadline =>
  returned.at === undefined
    ? dueByDay(returned.day, hours)
    : dueByHour({ day: returned.day, at: returned.at }, hours);

const dueByDay = (returned: Day, hours: number): ReturnDeadline => {
  const days = Math.ceil(hours / 24);
  const due = addDays(returned, days);
  return {
    due,
    dueAt: undefined,
    reckoned: `returned ${isoDate(returned)}, no time recorded: ${hours} hours are ${days} days, so until the end of ${isoDate(due)}`,
  };
};

const dueByHour = (returned: Moment & { readonly at: number }, hours: number): ReturnDeadline => {
  const dueAt = addHours(returned.at, hours);
  const due = londonDay(dueAt);
  // The same number of days on the wall clock would be an hour more or less.
  const clocksChanged = hours % 24 === 0 && clockTime(dueAt) !== clockTime(returned.at);
  return {
    due,
    dueAt,
    reckoned: `returned ${momentInWords(returned)}: ${hours} hours later is ${momentInWords({ day: due, at: dueAt })}${clocksChanged ? ', the clocks having changed in between' : ''}`,
  };
};

export type Timing = 'in-time' | 'late' | 'not-done';
export type Precision = 'minute' | 'day';

/** By the minute where both are known to it, else by the day. */
export const timingOf = (held: Moment | undefined, { due, dueAt }: ReturnDeadline): Timing => {
  if (!held || due === undefined) return 'not-done';
  const inTime = held.at !== undefined && dueAt !== undefined ? held.at <= dueAt : held.day <= due;
  return inTime ? 'in-time' : 'late';
};

export const precisionOf = (returned: Moment | undefined, held: Moment | undefined): Precision =>
  returned?.at === undefined || (held && held.at === undefined) ? 'day' : 'minute';
