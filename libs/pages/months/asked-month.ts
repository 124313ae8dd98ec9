import { z } from 'zod';
import { addDays, addMonths, isoDate, parseDay, type Day, type Window } from '../../core/kernel/day.js';
import { Problem } from '../../shell/http/problem.js';
import { wholeMonthInWords } from '../frame/in-words.js';
import { firstOf, monthOf, wholeMonth } from './complete-months.js';

/** A calendar month: to its end, or as far as it has come. */
export interface Month extends Window {
  /** `2026-10`, as addresses have it. */
  readonly key: string;
  /** "October 2026". */
  readonly name: string;
  /** It goes on: what is counted in it is no measure against a whole one. */
  readonly soFar: boolean;
}

const keyForm = /^\d{4}-\d{2}$/;

export const monthParameter = z
  .string()
  .refine((text) => keyForm.test(text) && parseDay(`${text}-01`) !== undefined, {
    error: 'expected a month, as YYYY-MM',
  })
  .optional();

const monthFrom = (from: Day, today: Day): Month => {
  const { to } = wholeMonth(from);
  const soFar = to >= today;
  return {
    ...{ key: monthOf(from), name: wholeMonthInWords(isoDate(from)) },
    ...{ from, to: soFar ? today : to, soFar },
  };
};

/** The month asked for; unless one is, the last that is complete. */
export const monthAsked = (asked: string | undefined, today: Day): Month => {
  const first = asked === undefined ? addMonths(firstOf(monthOf(today)), -1) : firstOf(asked);
  if (first > today) throw new Problem('bad-query', 'month: has not begun yet');
  return monthFrom(first, today);
};

export const monthBefore = ({ from }: Month): Month => monthFrom(addMonths(from, -1), addDays(from, 1));

/** Dates of a month as addresses and queries take them. */
export const datesOf = ({ from, to }: Window): { readonly from: string; readonly to: string } => ({
  from: isoDate(from),
  to: isoDate(to),
});

/** One month to another, on the same page. */
export interface MonthsView {
  readonly name: string;
  readonly before: { readonly name: string; readonly href: string };
  readonly after: { readonly name: string; readonly href: string } | undefined;
}

/** The way to the month before, and to the one after where it has begun. */
export const monthsView = (month: Month, today: Day, hrefOf: (key: string) => string): MonthsView => {
  const before = monthBefore(month);
  const next = addMonths(month.from, 1);
  const after = next > today ? undefined : monthFrom(next, today);
  return {
    name: month.name,
    before: { name: before.name, href: hrefOf(before.key) },
    after: after && { name: after.soFar ? `${after.name} so far` : after.name, href: hrefOf(after.key) },
  };
};

/** "in October 2026", "in November 2026 so far". */
export const inMonth = ({ name, soFar }: Month): string => (soFar ? `in ${name} so far` : `in ${name}`);
