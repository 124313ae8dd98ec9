import type { QueryBus } from '@nestjs/cqrs';
import type { Measure } from '../../core/counting/measure.js';
import { CatalogueQuery, type CatalogueEntry } from '../../shell/figures/catalogue/catalogue.query.js';
import { Problem } from '../../shell/http/problem.js';
import { FigureQuery, type FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { mostAtOnce, type AskedOfEveryPage } from '../../shell/figures/members/asked-of-members.js';
import type { List } from '../../shell/figures/members/measure-of-members.js';
import {
  MembersQuery,
  type Member,
  type MembersPage,
  type Place,
} from '../../shell/figures/members/members.query.js';

/** A figure, or that of one group of it, and some of the rows behind one of its parts: all by one position of the log. */
export interface NumberTold {
  readonly figure: FigureAnswer;
  readonly page: MembersPage;
  readonly next: Place | undefined;
  /** How many rows there are on all pages together. */
  readonly rows: number;
}

/** Every row of a list by a position, and the state it is of. */
export interface EveryRow {
  readonly page: MembersPage;
  readonly rows: readonly Member[];
}

const beginningAt = (position: number): Place => ({ position, child: '', skip: 0 });

/** All pages of a list, as known or by a position. */
export const everyRow = async (
  queries: QueryBus,
  { asking, list, key }: AskedOfEveryPage,
  position?: number,
): Promise<EveryRow> => {
  const rows: Member[] = [];
  let place = position === undefined ? undefined : beginningAt(position);
  for (;;) {
    const found = await queries.execute(new MembersQuery(asking, list, key, place, mostAtOnce));
    rows.push(...found.page.items);
    place = found.next;
    if (place === undefined) return { page: found.page, rows };
  }
};

/** The first rows of a list by a position. */
export const firstRows = async (
  queries: QueryBus,
  { asking, list, key }: AskedOfEveryPage,
  position: number,
  limit: number,
): Promise<readonly Member[]> => {
  const place = beginningAt(position);
  const { page } = await queries.execute(new MembersQuery(asking, list, key, place, limit));
  return page.items;
};

const partOf: Readonly<Record<List, (figure: FigureAnswer) => number>> = {
  numerator: ({ numerator }) => numerator,
  // A plain count has one part only.
  denominator: ({ numerator, denominator }) => denominator ?? numerator,
  excluded: ({ excluded }) => excluded,
  'not-yet-due': ({ notYetDue }) => notYetDue,
  unknown: ({ unknown }) => unknown,
};

const isCounted = (list: List): boolean => list === 'numerator' || list === 'denominator';

/** How many rows a part of a figure has, where the figure says so: it says how many nights, not how many stretches of them. */
const rowsSaid = ({ shape }: Measure, figure: FigureAnswer, list: List): number | undefined => {
  if (shape === 'nights' && isCounted(list)) return undefined;
  return partOf[shape === 'lengths' && isCounted(list) ? 'denominator' : list](figure);
};

const leftOut = { excluded: 'excluded', 'not-yet-due': 'notYetDue', unknown: 'unknown' } as const;

/** A figure says of a group how much is counted of it; what is left out of it is counted row by row. */
const figureOfGroup = async (
  queries: QueryBus,
  asked: AskedOfEveryPage,
  figure: FigureAnswer,
): Promise<FigureAnswer> => {
  const { key } = asked;
  if (key === undefined) return figure;
  const counts = { excluded: 0, notYetDue: 0, unknown: 0 };
  for (const list of ['excluded', 'not-yet-due', 'unknown'] as const) {
    if (figure[leftOut[list]] === 0) continue;
    counts[leftOut[list]] = (await everyRow(queries, { ...asked, list }, figure.position)).rows.length;
  }
  const nothing = { value: null, numerator: 0, denominator: null };
  const group = figure.breakdown?.find((each) => each.key === key) ?? nothing;
  const { value, numerator, denominator } = group;
  return { ...figure, value, numerator, denominator, ...counts };
};

/** The figure by the very position that rows are of. */
export const figureBy = async (
  queries: QueryBus,
  asked: AskedOfEveryPage,
  position: number,
): Promise<FigureAnswer> => {
  const { figure } = await queries.execute(new FigureQuery(asked.asking, [], position));
  if (figure) return figureOfGroup(queries, asked, figure);
  throw new Problem('internal', 'the figure could not be told');
};

const rowsIn = async (
  queries: QueryBus,
  asked: AskedOfEveryPage,
  { page, next }: Pick<NumberTold, 'page' | 'next'>,
  figure: FigureAnswer,
  isFirst: boolean,
): Promise<number> => {
  if (isFirst && next === undefined) return page.items.length;
  const said = rowsSaid(asked.asking.indicator.measure, figure, asked.list);
  return said ?? (await everyRow(queries, asked, page.position)).rows.length;
};

/** A number with a page of the rows behind it. Rows come first, so that the figure is of their state of the log. */
export const tellNumber = async (
  queries: QueryBus,
  asked: AskedOfEveryPage,
  place: Place | undefined,
  limit: number,
): Promise<NumberTold> => {
  const { asking, list, key } = asked;
  const { page, next } = await queries.execute(new MembersQuery(asking, list, key, place, limit));
  const figure = await figureBy(queries, asked, page.position);
  const rows = await rowsIn(queries, asked, { page, next }, figure, place === undefined);
  return { figure, page, next, rows };
};

/** What an indicator is, in words. */
export const entryOf = async (queries: QueryBus, id: string): Promise<CatalogueEntry> => {
  const [entry] = await queries.execute(new CatalogueQuery(id));
  if (entry) return entry;
  throw new Problem('not-found', 'there is no indicator of this id');
};
