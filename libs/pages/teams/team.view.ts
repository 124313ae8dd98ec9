import { notRecorded } from '../../core/counting/dimension.js';
import { isoDate, type Day } from '../../core/kernel/day.js';
import { childDimensions } from '../../core/counting/child-dimensions.js';
import type { Member } from '../../shell/figures/members/members.query.js';
import type { RowTold } from '../../shell/queues/list/show-row.js';
import { soonBy } from '../../shell/queues/teams/teams.query.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, instantInWords } from '../frame/in-words.js';
import { rowOf, type QueueRow } from '../queue/queue-rows.js';
import type { TeamQueue } from './team-queues.js';

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

export interface ListOfTeam extends TeamQueue {
  readonly rows: readonly RowTold[];
}

export interface HeldOfTeam {
  readonly members: readonly Member[];
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

const labelOf = ({ dimensions }: Member, id: string): string => {
  const dimension = childDimensions.find((each) => each.id === id);
  return dimension?.labelOf(dimensions?.[id] ?? notRecorded) ?? notRecorded;
};

const heldRow = (member: Member): HeldRow => ({
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

/** What is behind the numbers of one team. */
export const teamView = (
  asked: TeamAsked,
  lists: readonly ListOfTeam[],
  held: HeldOfTeam | undefined,
  knownAt: string | null,
): TeamView => {
  const { team, show, onGiven } = asked;
  const here = (of: Show, cursor?: string): string => hrefs.team(team, { show: of, on: onGiven, cursor });
  const count = held?.total ?? lists.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    ...{ title: nameOf(team), show, shows: showsOf(asked, count) },
    freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
    tabs: shows.map((each) => ({ text: tabTexts[each], href: here(each), current: each === show })),
    lists: lists
      .filter(({ rows }) => rows.length > 0)
      .map(({ queue, rows }) => ({
        title: queue.title,
        href: hrefs.queue(queue.id, { team, on: onGiven, ...(show === 'late' && { late: 'yes' }) }),
        rows: rows.map((row) => rowOf(row, queue.id)),
      })),
    children: held?.members.map(heldRow) ?? [],
    nextHref: held?.next && here('held', held.next),
    firstHref: held?.first === false ? here('held') : undefined,
  };
};
