import { day, isoDate, type Day } from '../../../core/kernel/day.js';
import type { Queue } from '../../../core/queues/queue.js';
import type { ToldEscalation } from '../../../core/case-record/told-escalation.js';
import { londonTime } from '../london-clock.js';
import { stageOf, type ListedRow } from './listed-row.js';
import { escalationsBy, latestOf, promisesBy, type PromiseTold } from './said-by.js';

/** A row of a list as it is answered; what is undefined is left out. */
export interface RowTold {
  readonly child: string;
  readonly entry: string;
  readonly what: string;
  readonly stage: string;
  readonly stageTitle: string;
  readonly late: boolean;
  readonly since: string;
  readonly due: string | undefined;
  readonly dueAt: string | undefined;
  readonly daysOver: number | undefined;
  readonly hoursOver: number | undefined;
  readonly daysWaiting: number | undefined;
  readonly weeksWaiting: number | undefined;
  readonly why: string;
  readonly waitingOn: string | undefined;
  readonly school: string | undefined;
  readonly worker: string | undefined;
  readonly team: string | undefined;
  readonly promise: PromiseTold | undefined;
  readonly promises: number;
  readonly escalations: readonly ToldEscalation[];
  readonly lastSeen: string | undefined;
  readonly links: { readonly timeline: string; readonly obligations: string };
}

/** What a list is told by: the close of a day, the instant that hours are counted to, and what was known. */
export interface Told {
  readonly authority: string;
  readonly queue: Queue;
  readonly on: Day;
  readonly asOf: number;
  /** As it was asked for. */
  readonly knownAt: string | undefined;
}

const millisecondsPerTenth = 360_000;

/** Days are told wherever a day is due; else how long it has waited, by the clock of the queue. */
const clocksOf = ({ due, dueAt, since }: ListedRow, { queue: { clock }, on, asOf }: Told) => ({
  daysOver: due === undefined ? undefined : on - day(due),
  hoursOver:
    clock === 'hours' && dueAt !== undefined
      ? Math.round((asOf - dueAt) / millisecondsPerTenth) / 10
      : undefined,
  daysWaiting: clock === 'days' && due === undefined ? on - day(since) : undefined,
  weeksWaiting: clock === 'weeks' ? Math.floor((on - day(since)) / 7) : undefined,
});

/** Where the row is explained, as known at the same time. */
const linksOf = (child: string, { authority, knownAt, on }: Told) => {
  const about = `/children/${encodeURIComponent(child)}`;
  const known = new URLSearchParams({ authority, ...(knownAt !== undefined && { knownAt }) }).toString();
  return {
    timeline: `${about}/timeline?${known}`,
    obligations: `${about}/obligations?${known}&on=${isoDate(on)}`,
  };
};

export const showRow = (row: ListedRow, told: Told): RowTold => {
  const on = isoDate(told.on);
  const promises = promisesBy(row.promises, on);
  return {
    child: row.child,
    entry: row.entry,
    what: row.what,
    stage: row.stage,
    stageTitle: stageOf(told.queue, row.stage).title,
    late: row.late,
    since: row.since,
    due: row.due,
    dueAt: row.dueAt === undefined ? undefined : londonTime(row.dueAt),
    ...clocksOf(row, told),
    why: row.why,
    waitingOn: row.waitingOn,
    school: row.school,
    worker: row.worker,
    team: row.team,
    promise: latestOf(promises),
    promises: promises.length,
    escalations: escalationsBy(row.escalations, on),
    lastSeen: row.lastSeen,
    links: linksOf(row.child, told),
  };
};
