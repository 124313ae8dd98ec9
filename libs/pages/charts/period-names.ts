import { dateInWords, monthInWords, wholeMonthInWords } from '../frame/in-words.js';
import type { ChartPoint } from './chart.view.js';

/** How the points of a series are called. */
export interface PeriodNames {
  /** "months", "dates": many of them. */
  readonly many: string;
  /** In a sentence and in a table: "November 2026". */
  readonly long: (on: string) => string;
  /** Beside the last point: "Nov 2026". */
  readonly short: (on: string) => string;
  /** Along an axis, above its year: "Nov". */
  readonly tick: (on: string) => string;
}

const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

const dateOf = (on: string): Date => new Date(`${on}T00:00:00Z`);
const monthNumber = (on: string): number => dateOf(on).getUTCFullYear() * 12 + dateOf(on).getUTCMonth();
const endsItsMonth = (on: string): boolean => new Date(dateOf(on).getTime() + 86_400_000).getUTCDate() === 1;

/** A month that is not over is called by its day: what was counted by the 22nd is not what November came to. */
const monthOrDate = (on: string): string => (endsItsMonth(on) ? wholeMonthInWords(on) : dateInWords(on));

const dayAndMonth = (on: string): string => dayWords.format(dateOf(on));
const months = { short: monthInWords, tick: (on: string): string => shortMonth.format(dateOf(on)) };

const dates: PeriodNames = { many: 'dates', long: dateInWords, short: dayAndMonth, tick: dayAndMonth };

const byStep: Readonly<Record<number, PeriodNames>> = {
  1: { many: 'months', long: monthOrDate, ...months },
  3: { many: 'quarters', long: (on) => `quarter to ${dateInWords(on)}`, ...months },
  12: { many: 'years', long: (on) => `year to ${dateInWords(on)}`, ...months },
};

/** Months, quarters or years where the points lie so far apart; dates where they lie any other way. */
export const periodNamesOf = (points: readonly ChartPoint[]): PeriodNames => {
  const numbers = points.map(({ on }) => monthNumber(on));
  const steps = new Set(numbers.slice(1).map((month, at) => month - (numbers[at] ?? month)));
  const [step, ...others] = steps;
  if (step === undefined || others.length > 0) return dates;
  return byStep[step] ?? dates;
};
