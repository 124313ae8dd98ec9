import { notRecorded } from '../../core/counting/dimension.js';
import type { TeamsTold, TeamTold } from '../../shell/queues/teams/teams.query.js';
import { hrefs } from '../frame/hrefs.js';
import { dateInWords, instantInWords, numberInWords } from '../frame/in-words.js';
import { lateQueues, missingQueue, missingStage } from './team-queues.js';

/** A number and the rows behind it; nothing is behind a nought. */
export interface Linked {
  readonly value: number;
  readonly href: string | undefined;
  /** What it counts, for whoever hears the link alone. */
  readonly says: string;
}

export interface TeamRow {
  readonly name: string;
  readonly held: Linked;
  readonly late: Linked;
  readonly dueSoon: Linked;
  readonly missing: Linked;
  /** "3 fewer than", "6 more than", "as many as". */
  readonly change: string;
  readonly lateThen: Linked;
  readonly lists: readonly { readonly late: Linked; readonly all: Linked }[];
}

export interface TeamsView {
  readonly title: string;
  readonly says: string;
  readonly freshness: string;
  readonly soonWords: string;
  readonly thenWords: string;
  readonly lists: readonly { readonly text: string; readonly href: string }[];
  readonly teams: readonly TeamRow[];
}

/** What the page is made from. */
export interface TeamsAsked extends TeamsTold {
  /** Looked-after children by team, as the indicator counts them; undefined stands for none recorded. */
  readonly held: ReadonlyMap<string | undefined, number>;
  /** The teams a visitor is kept to; undefined where they see every one. */
  readonly own: readonly string[] | undefined;
}

const linked = (value: number, says: string, href: string): Linked => ({
  ...{ value, says, href: value === 0 ? undefined : href },
});

const changeOf = (now: number, then: number): string => {
  if (now === then) return 'as many as';
  return now < then ? `${numberInWords(then - now)} fewer than` : `${numberInWords(now - then)} more than`;
};

/** A team with nothing on any queue has a row too, where it holds children. */
const teamsShown = ({ teams, held, own }: TeamsAsked): readonly TeamTold[] => {
  const onQueues = new Map(teams.map((team) => [team.team, team]));
  const names = own ?? [...new Set([...onQueues.keys(), ...held.keys()])].sort(inOrder);
  return names.map((team) => onQueues.get(team) ?? { team, queues: {} });
};

const inOrder = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
};

const sumOf = ({ queues }: TeamTold, of: 'late' | 'dueSoon' | 'lateThen'): number =>
  lateQueues.reduce((sum, { queue }) => sum + (queues[queue.id]?.[of] ?? 0), 0);

const listsOf = ({ queues }: TeamTold, team: string, name: string): TeamRow['lists'] =>
  lateQueues.map(({ queue, short }) => {
    const { late, total } = queues[queue.id] ?? { late: 0, total: 0 };
    const what = `${short}, ${name}`;
    return {
      late: linked(late, `late: ${what}`, hrefs.queue(queue.id, { team, late: 'yes' })),
      all: linked(total, `on the list: ${what}`, hrefs.queue(queue.id, { team })),
    };
  });

const missingHref = (team: string): string => hrefs.queue(missingQueue, { team, stage: missingStage });

const rowOf = (told: TeamTold, { held, then }: TeamsAsked): TeamRow => {
  const team = told.team ?? notRecorded;
  const name = told.team ?? 'No team recorded';
  const [late, lateThen] = [sumOf(told, 'late'), sumOf(told, 'lateThen')];
  const missing = told.queues[missingQueue]?.byStage[missingStage] ?? 0;
  return {
    name,
    held: linked(held.get(told.team) ?? 0, `looked after, ${name}`, hrefs.team(team, { show: 'held' })),
    late: linked(late, `late, ${name}`, hrefs.team(team, { show: 'late' })),
    dueSoon: linked(sumOf(told, 'dueSoon'), `due soon, ${name}`, hrefs.team(team, { show: 'due' })),
    missing: linked(missing, `missing now, ${name}`, missingHref(team)),
    change: changeOf(late, lateThen),
    lateThen: linked(lateThen, `late then, ${name}`, hrefs.team(team, { show: 'late', on: then })),
    lists: listsOf(told, team, name),
  };
};

/** One row a team: what is late, what is coming, and whether it is getting better. */
export const teamsView = (asked: TeamsAsked): TeamsView => ({
  title: asked.own === undefined ? 'Teams' : 'My teams',
  says: `What is late and what is coming, by team, on ${dateInWords(asked.on)}. A child's team is that of the social worker.`,
  freshness:
    asked.knownAt === null ? 'No events yet' : `Events to ${instantInWords(asked.knownAt)} are counted`,
  soonWords: dateInWords(asked.soonBy),
  thenWords: dateInWords(asked.then),
  lists: lateQueues.map(({ queue, short }) => ({ text: short, href: hrefs.queue(queue.id) })),
  teams: teamsShown(asked).map((told) => rowOf(told, asked)),
});
