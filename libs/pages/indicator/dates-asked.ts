import { z } from 'zod';
import type { Indicator } from '../../core/counting/definition.js';
import { addMonths, parseDay, type Day, type Window } from '../../core/kernel/day.js';
import { closeOfMinute, knownAtClose } from '../../shell/queues/london-clock.js';

/** What a form sends for a field left empty: nothing. */
const typed = z
  .string()
  .max(200)
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .optional();

/** Whatever was typed as a date is taken here, so that a wrong one is shown again beside what is wrong with it. */
export const typedDates = { on: typed, from: typed, to: typed, known: typed } as const;
export const typedText = typed;

export interface TypedDates {
  readonly on?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly known?: string | undefined;
}

type Field = keyof TypedDates;

/** What is wrong with a field, for whoever typed it. */
export interface Mistake {
  readonly field: Field;
  readonly says: string;
}

export type Read<Of> = { readonly is: Of } | { readonly mistakes: readonly Mistake[] };

const wrong = (field: Field, says: string): { readonly mistakes: readonly Mistake[] } => ({
  mistakes: [{ field, says }],
});

const names: Readonly<Record<Field, string>> = {
  on: 'Date',
  from: 'First day',
  to: 'Last day',
  known: 'As known on',
};

const readDay = (field: Field, text: string): Read<Day> => {
  const is = parseDay(text);
  return is === undefined
    ? wrong(field, `${names[field]} must be a date that exists, such as 2026-03-31`)
    : { is };
};

/** The day typed, or the one that is meant where none was. */
export const readOn = ({ on }: TypedDates, otherwise: Day): Read<Day> =>
  on === undefined ? { is: otherwise } : readDay('on', on);

/** With a time of day, where several things became known on one day. */
const minute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The instant at which the day typed closed in London, or the minute where one was typed: what was known then. Undefined where
 * nothing was typed.
 */
export const readKnown = ({ known }: TypedDates): Read<string | undefined> => {
  if (known === undefined) return { is: undefined };
  if (minute.test(known)) {
    const close = closeOfMinute(known);
    if (close === undefined) return wrong('known', `${names.known} must be a time that exists`);
    return { is: new Date(close).toISOString() };
  }
  const read = readDay('known', known);
  return 'mistakes' in read ? read : { is: knownAtClose(read.is) };
};

const longestMonths = 240;

const readPeriod = ({ on, from, to }: TypedDates, otherwise: Window): Read<Window> => {
  if (on !== undefined) return wrong('from', 'Enter a first and a last day: this is counted over a period');
  if (from === undefined && to === undefined) return { is: otherwise };
  if (from === undefined) return wrong('from', 'Enter the first day of the period');
  if (to === undefined) return wrong('to', 'Enter the last day of the period');
  const [first, last] = [readDay('from', from), readDay('to', to)];
  if ('mistakes' in first || 'mistakes' in last) return both(first, last);
  if (last.is < first.is) return wrong('to', 'Last day must be the first day or after it');
  if (last.is >= addMonths(first.is, longestMonths)) {
    return wrong('to', 'Last day must be less than 20 years after the first');
  }
  return { is: { from: first.is, to: last.is } };
};

const mistakesOf = (read: Read<unknown>): readonly Mistake[] => ('mistakes' in read ? read.mistakes : []);

const both = (...read: readonly Read<unknown>[]): { readonly mistakes: readonly Mistake[] } => ({
  mistakes: read.flatMap(mistakesOf),
});

const readWhen = ({ takes }: Indicator, asked: TypedDates, otherwise: Window): Read<Window> => {
  if (takes === 'period') return readPeriod(asked, otherwise);
  if (asked.from !== undefined || asked.to !== undefined) {
    return wrong('on', 'Enter one date: this is counted at the close of a day');
  }
  const on = readOn(asked, otherwise.to);
  return 'mistakes' in on ? on : { is: { from: on.is, to: on.is } };
};

/** When, and as known when. */
export interface Dates {
  readonly when: Window;
  readonly knownAt: string | undefined;
}

/** All that is wrong is told at once. */
const together = (when: Read<Window>, known: Read<string | undefined>): Read<Dates> =>
  'mistakes' in when || 'mistakes' in known
    ? both(when, known)
    : { is: { when: when.is, knownAt: known.is } };

/** A date or a period, as the indicator takes it. */
export const readDates = (indicator: Indicator, asked: TypedDates, otherwise: Window): Read<Dates> =>
  together(readWhen(indicator, asked, otherwise), readKnown(asked));

/** A date for whatever is counted up to it. */
export const readClose = (asked: TypedDates, today: Day): Read<Dates> => {
  const on = readOn(asked, today);
  return together('mistakes' in on ? on : { is: { from: on.is, to: on.is } }, readKnown(asked));
};
