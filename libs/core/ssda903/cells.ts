import { day, dayOf, parseDay, type Day, type IsoDate } from '../kernel/day.js';
import { columnsOf } from './modules.js';
import type { ReturnRow } from './return-row.js';

const datePattern = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/** A date that went through a spreadsheet or a database on its way: not as the return wants it, but of one meaning only. */
const isoLikePattern = /^(\d{4}-\d{2}-\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?)?$/;

const twoDigits = (text: string): string => text.padStart(2, '0');

/** Reads `dd/mm/yyyy`, or `yyyy-mm-dd`; undefined where it is no date that exists. */
export const dateOf = (text: string): Day | undefined => {
  const parts = datePattern.exec(text);
  if (parts) return parseDay(`${parts[3] ?? ''}-${twoDigits(parts[2] ?? '')}-${twoDigits(parts[1] ?? '')}`);
  const iso = isoLikePattern.exec(text)?.[1];
  return iso === undefined ? undefined : parseDay(iso);
};

/** Whether a date is written the way the return asks for. */
export const isReturnDate = (text: string): boolean => datePattern.test(text);

/** Longer than any code or date: what stands there may have slipped in from another column, such as a pupil number. */
const longestShown = 10;

/** What was found, for a message; a text that might identify a child is not repeated. */
export const shown = (text: string | undefined): string => {
  if (text === undefined) return 'a blank';
  if (dateOf(text) !== undefined) return 'a date';
  return text.length > longestShown ? `a text of ${text.length.toString()} characters` : `"${text}"`;
};

export const dateIn = (row: ReturnRow, column: string): Day | undefined => {
  const text = row.cells[column];
  return text === undefined ? undefined : dateOf(text);
};

/** A code in capitals; undefined where the cell is blank. */
export const codeIn = (row: ReturnRow, column: string): string | undefined =>
  row.cells[column]?.toUpperCase();

const sexCodes: Readonly<Record<string, 'M' | 'F' | 'U'>> = { '1': 'M', '2': 'F', M: 'M', F: 'F', U: 'U' };

/** 1 and 2 until the return to 31 March 2024, then M, F, U. */
export const sexIn = (row: ReturnRow): 'M' | 'F' | 'U' | undefined => sexCodes[codeIn(row, 'SEX') ?? ''];

/** What a spreadsheet makes of the number 10432. */
const spreadsheetNumber = /^(\d+)\.0+$/;

/** A child's number is text; only the `.0` that a spreadsheet put there is taken off. */
export const childNumber = (text: string): string => spreadsheetNumber.exec(text)?.[1] ?? text;

const longestChildNumber = 60;

/** Whether a child's number can be part of an event's subject and id. */
export const isUsableChildNumber = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  text.length <= longestChildNumber && !/[\u0000-\u001f\u007f]/.test(text);

/** Two rows of one module that say the same in every column of it. */
export const sameRow = (one: ReturnRow, other: ReturnRow): boolean =>
  one.module === other.module &&
  columnsOf(one.module).every((column) => one.cells[column] === other.cells[column]);

/** A postcode without its blanks, so that `E1  6an` and `E1 6AN` are one address. */
export const plainPostcode = (text: string): string => text.toUpperCase().replace(/\s/g, '');

/** The year from 1 April to the 31 March given; undefined where it is another day. */
export const returnYearEnding = (ending: IsoDate) => {
  const to = parseDay(ending);
  if (to === undefined || !ending.endsWith('-03-31')) return undefined;
  const year = Number(ending.slice(0, 4));
  return { from: dayOf(year - 1, 4, 1), to: day(ending), ending: year };
};
