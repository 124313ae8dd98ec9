/**
 * Why a number on a page leads to no rows: besides nought, and what a visitor may not see, these are the only ways there are.
 *
 * - `length`: days, hours, weeks, and what is reckoned from them
 * - `share`: reckoned from two numbers beside it
 * - `together`: made of numbers on the same page, each of which leads to its own rows
 * - `events`: events of the log and rows of files, which no page lists
 * - `among`: how many children there are among rows that are listed
 * - `estimate`: a population that nobody has counted child by child
 */
export type WithoutRows = 'length' | 'share' | 'together' | 'among' | 'events' | 'estimate';

const firstNumber = /\d[\d,]*/;

/** How many a text says: 1234 of "1,234 children"; undefined where it names no number. */
export const howMany = (text: string): number | undefined => {
  const found = firstNumber.exec(text)?.[0];
  return found === undefined ? undefined : Number(found.replaceAll(',', ''));
};
