const dateWords = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
});
const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const wholeMonthWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const momentWords = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/London' },
});
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

const midnight = (isoDate: string): Date => new Date(`${isoDate}T00:00:00Z`);

/** `2026-11-14` as "14 November 2026". */
export const dateInWords = (isoDate: string): string => dateWords.format(midnight(isoDate));

const dateInText = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g;

/** "due by 2026-11-14" as "due by 14 November 2026". */
export const datesInWords = (text: string): string => text.replace(dateInText, dateInWords);

/** `2026-11-14` as "Nov 2026": on the axis of a chart of months. */
export const monthInWords = (isoDate: string): string => monthWords.format(midnight(isoDate));

/** The month in which a date lies, as "October 2026". */
export const wholeMonthInWords = (isoDate: string): string => wholeMonthWords.format(midnight(isoDate));

/** An instant as "14 November 2026 at 09:12", by the clock in London. */
export const instantInWords = (instant: string): string => momentWords.format(new Date(instant));

/** What was asked for as known on: "14 November 2026", or "14 November 2026 at 09:12" where a time was given. */
export const knownInWords = (known: string): string => {
  const [day = known, time] = known.split('T');
  return time === undefined ? dateInWords(day) : `${dateInWords(day)} at ${time}`;
};

/** 1234.5 as "1,234.5". */
export const numberInWords = (value: number): string => numbers.format(value);

/** "1 child", "2 children". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberInWords(count)} ${count === 1 ? one : many}`;

/** "All 3 rows", "1 row". */
export const allOf = (count: number, one: string): string =>
  count === 1 ? counted(count, one) : `All ${counted(count, one)}`;
