import { notRecorded } from '../../core/counting/dimension.js';
import { isoDate, type Day } from '../../core/kernel/day.js';
import { childDimensions } from '../../core/counting/child-dimensions.js';
import type { OnRoll } from '../../shell/figures/members/roll.query.js';
import { soonBy } from '../../shell/queues/teams/teams.query.js';
import { hrefs, type Parameters } from '../frame/hrefs.js';
import { counted, dateInWords, instantInWords, numberInWords } from '../frame/in-words.js';
import { rowOf, type QueueRow } from '../queue/queue-rows.js';
import type { ListOnPage, PageOfLists } from './page-of-lists.js';

/** What of a team is shown. */
export const shows = ['late', 'due', 'held'] as const;
export type Show = (typeof shows)[number];

export interface TeamAsked {
  readonly team: string;
  readonly on: Day;
  readonly show: Show;
  /** Given in the address: it stays there. */
  readonly onGiven: string | undefined;
}

export interface HeldOfTeam {
  readonly children: readonly OnRoll[];
  readonly total: number;
  readonly next: string | undefined;
  readonly first: boolean;
}

export interface TeamView {
  readonly title: string;
  readonly shows: string;
  readonly freshness: string;
  readonly tabs: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly lists: readonly {
    readonly title: string;
    readonly href: string;
    /** "83 rows", "rows 51 to 83 of 83". */
    readonly range: string;
    readonly rows: readonly QueueRow[];
  }[];
  readonly children: readonly HeldRow[];
  readonly show: Show;
  readonly nextHref: string | undefined;
  readonly firstHref: string | undefined;
}

export interface HeldRow {
  readonly child: string;
  readonly href: string;
  readonly age: string;
  readonly legalStatus: string;
  readonly placement: string;
  readonly worker: string;
}

const tabTexts = { late: 'Late', due: 'Due in 14 days', held: 'Looked-after children' } as const;

const labelOf = ({ dimensions }: OnRoll, id: string): string => {
  const dimension = childDimensions.find((each) => each.id === id);
  return dimension?.labelOf(dimensions[id] ?? notRecorded) ?? notRecorded;
};

const heldRow = (member: OnRoll): HeldRow => ({
  child: member.child,
  href: hrefs.child(member.child),
  age: labelOf(member, 'ageBand'),
  legalStatus: labelOf(member, 'legalStatus'),
  placement: labelOf(member, 'placementGroup'),
  worker: labelOf(member, 'worker'),
});

const nameOf = (team: string): string => (team === notRecorded ? 'No team recorded' : team);

const showsOf = ({ show, on }: TeamAsked, count: number): string => {
  const day = dateInWords(isoDate(on));
  const sentences: Readonly<Record<Show, string>> = {
    late: `${counted(count, 'row')} late on ${day}, over every list`,
    due: `${counted(count, 'row')} not late on ${day} and due by ${dateInWords(soonBy(on))}, over every list`,
    held: `${counted(count, 'looked-after child', 'looked-after children')} on ${day}`,
  };
  return sentences[show];
};

const rangeOf = ({ rows, before, total }: ListOnPage): string => {
  if (rows.length === total) return counted(total, 'row');
  const [first, last, all] = [before + 1, before + rows.length, total].map(numberInWords);
  return `rows ${first} to ${last} of ${all}`;
};

/** What is behind the numbers of one team. */
export const teamView = (
  asked: TeamAsked,
  lists: PageOfLists,
  held: HeldOfTeam | undefined,
  knownAt: string | null,
): TeamView => {
  const { team, show, onGiven } = asked;
  const here = (of: Show, more: Parameters = {}): string =>
    hrefs.team(team, { show: of, on: onGiven, ...more });
  const next = held?.next ? { cursor: held.next } : { page: lists.page + 1 };
  const isLast = held ? held.next === undefined : lists.isLast;
  const isFirst = held ? held.first : lists.page === 1;
  return {
    ...{ title: nameOf(team), show, shows: showsOf(asked, held?.total ?? lists.total) },
    freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
    tabs: shows.map((each) => ({ text: tabTexts[each], href: here(each), current: each === show })),
    lists: lists.shown.map((list) => ({
      title: list.queue.title,
      href: hrefs.queue(list.queue.id, { team, on: onGiven, ...(show === 'late' && { late: 'yes' }) }),
      range: rangeOf(list),
      rows: list.rows.map((row) => rowOf(row, list.queue.id)),
    })),
    children: held?.children.map(heldRow) ?? [],
    nextHref: isLast ? undefined : here(show, next),
    firstHref: isFirst ? undefined : here(show),
  };
};
