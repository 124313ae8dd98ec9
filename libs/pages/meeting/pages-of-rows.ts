import type { MeetingAsked } from './meeting-asked.js';
import type { NumberedRow } from './row-groups.js';

/** Rows of a meeting that stand on one page: a meeting about hundreds is talked through in parts. */
const rowsOnPage = 25;

const pageAsked = (page: MeetingAsked['page']): number => Number(page ?? 1);

/** The rows of the page that is asked for, or all of them. */
export const rowsOfPage = (
  rows: readonly NumberedRow[],
  page: MeetingAsked['page'],
): readonly NumberedRow[] =>
  page === 'all' ? rows : rows.slice((pageAsked(page) - 1) * rowsOnPage, pageAsked(page) * rowsOnPage);

/** The page on which the row at a place stands, as the address says it. */
export const pageOfPlace = (place: number, asked: MeetingAsked['page']): MeetingAsked['page'] => {
  const page = Math.floor(place / rowsOnPage) + 1;
  if (asked === 'all') return 'all';
  return page === 1 ? undefined : String(page);
};

export interface PagesView {
  readonly says: string;
  readonly next: string | undefined;
  readonly first: string | undefined;
  readonly all: string | undefined;
}

/** Where the others are; undefined where all rows fit. */
export const pagesView = (
  rows: readonly NumberedRow[],
  asked: MeetingAsked['page'],
  to: (page: MeetingAsked['page']) => string,
): PagesView | undefined => {
  if (rows.length <= rowsOnPage) return undefined;
  const page = pageAsked(asked);
  const last = Math.ceil(rows.length / rowsOnPage);
  if (asked === 'all') {
    return { says: `All ${rows.length} rows`, next: undefined, first: to(undefined), all: undefined };
  }
  return {
    says: `Page ${page} of ${last}`,
    next: page < last ? to(String(page + 1)) : undefined,
    first: page > 1 ? to(undefined) : undefined,
    all: to('all'),
  };
};
