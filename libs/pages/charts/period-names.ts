import { dateInWords, monthInWords } from '../frame/in-words.js';
import type { ChartPoint } from './chart.view.js';

/** How the points of a series are called. */
export interface PeriodNames {
  /** "months", "dates": many of them. */
  readonly many: string;
  /** In a sentence and in a table: "November 2026". */
  readonly long: (on: string) => string;
  /** On an axis: "Nov 2026". */
  readonly short: (on: string) => string;
}

const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

const dateOf = (on: string): Date => new Date(`${on}T00:00:00Z`);
const monthNumber = (on: string): number => dateOf(on).getUTCFullYear() * 12 + dateOf(on).getUTCMonth();
const endsItsMonth = (on: string): boolean => new Date(dateOf(on).getTime() + 86_400_000).getUTCDate() === 1;

/** A month that is not over is called by its day: what was counted by the 22nd is not what November came to. */
const monthOrDate = (on: string): string =>
  endsItsMonth(on) ? monthWords.format(dateOf(on)) : dateInWords(on);

const dates: PeriodNames = { many: 'dates', long: dateInWords, short: (on) => dayWords.format(dateOf(on)) };

const byStep: Readonly<Record<number, PeriodNames>> = {
  1: { many: 'months', long: monthOrDate, short: monthInWords },
  3: { many: 'quarters', long: (on) => `quarter to ${dateInWords(on)}`, short: monthInWords },
  12: { many: 'years', long: (on) => `year to ${dateInWords(on)}`, short: monthInWords },
};

/** Months, quarters or years where the points lie so far apart; dates where they lie any other way. */
export const periodNamesOf = (points: readonly ChartPoint[]): PeriodNames => {
  const months = points.map(({ on }) => monthNumber(on));
  const steps = new Set(months.slice(1).map((month, at) => month - (months[at] ?? month)));
  const [step, ...others] = steps;
  if (step === undefined || others.length > 0) return dates;
  return byStep[step] ?? dates;
};
