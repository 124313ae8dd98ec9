import { notRecorded } from '../../core/counting/dimension.js';
import type { Queue } from '../../core/queues/queue.js';
import { queues } from '../../core/queues/queues.generated.js';
import type { QueuesTold } from '../../shell/queues/catalogue/queues.query.js';
import type { TeamsTold } from '../../shell/queues/teams/teams.query.js';
import { hrefs } from '../frame/hrefs.js';
import { dateInWords, instantInWords } from '../frame/in-words.js';

/** How much is on a list, and how much of that is late. */
export interface ListCounted {
  readonly id: string;
  readonly total: number;
  readonly late: number;
}

export interface ListsTold extends Pick<QueuesTold, 'on' | 'knownAt'> {
  readonly items: readonly ListCounted[];
}

/** The lists of one team. */
export const listsOfTeam = ({ on, knownAt, teams }: TeamsTold, team: string): ListsTold => {
  const named = team === notRecorded ? undefined : team;
  const counts = teams.find((each) => each.team === named)?.queues ?? {};
  return {
    ...{ on, knownAt },
    items: queues.map(({ id }) => ({ id, total: counts[id]?.total ?? 0, late: counts[id]?.late ?? 0 })),
  };
};

export interface ListRow {
  readonly title: string;
  readonly says: string;
  readonly href: string;
  readonly meetingsHref: string;
  readonly total: number;
  /** Undefined where nothing on it is ever late. */
  readonly late: number | undefined;
  readonly lateHref: string;
}

export interface ListsView {
  readonly title: string;
  readonly shows: string;
  readonly freshness: string;
  readonly lists: readonly ListRow[];
}

const rowOf = (queue: Queue, { total, late }: ListCounted, team: string | undefined): ListRow => ({
  ...{ title: queue.title, says: queue.says, total },
  href: hrefs.queue(queue.id, { team }),
  meetingsHref: hrefs.meetings(queue.id),
  late: Object.values(queue.stages).some((stage) => stage.late) ? late : undefined,
  lateHref: hrefs.queue(queue.id, { team, late: 'yes' }),
});

const whoseOf = (team: string | undefined): string => {
  if (team === undefined) return 'every team';
  return team === notRecorded ? 'children with no team recorded' : `team ${team}`;
};

/** What is late is looked at first: the list with the most of it leads. */
const byLateness = (one: ListRow, other: ListRow): number =>
  (other.late ?? -1) - (one.late ?? -1) || other.total - one.total;

export const listsView = ({ on, knownAt, items }: ListsTold, team: string | undefined): ListsView => ({
  title: 'Lists',
  shows: `Who needs what by when: ${whoseOf(team)}, on ${dateInWords(on)}`,
  freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
  lists: items
    .flatMap((item) => queues.filter(({ id }) => id === item.id).map((queue) => rowOf(queue, item, team)))
    .sort(byLateness),
});
