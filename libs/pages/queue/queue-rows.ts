import type { RowTold } from '../../shell/queues/list/show-row.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, datesInWords, numberInWords } from '../frame/in-words.js';
import { promiseStates } from './promise-states.js';

/** A row of a list in words. */
export interface QueueRow {
  readonly child: string;
  readonly href: string;
  readonly what: string;
  readonly owedHref: string;
  readonly stage: string;
  readonly late: boolean;
  readonly due: string;
  readonly clock: string;
  readonly since: string;
  readonly why: string;
  readonly waitingOn: string | undefined;
  readonly worker: string;
  readonly team: string;
  readonly school: string;
  readonly promise: string | undefined;
  readonly lastSeen: string | undefined;
}

const nothing = 'not recorded';

const over = (days: number): string => {
  if (days > 0) return `${counted(days, 'day')} over`;
  return days === 0 ? 'due today' : `${counted(-days, 'day')} left`;
};

const hours = (count: number): string => counted(Math.abs(count), 'hour');

const clockOf = ({ hoursOver, daysOver, weeksWaiting, daysWaiting }: RowTold): string => {
  if (hoursOver !== undefined) return hoursOver > 0 ? `${hours(hoursOver)} over` : `${hours(hoursOver)} left`;
  if (weeksWaiting !== undefined) return `${counted(weeksWaiting, 'week')} waiting`;
  if (daysOver !== undefined) return over(daysOver);
  return daysWaiting === undefined ? '' : `${counted(daysWaiting, 'day')} on the list`;
};

const promiseOf = ({ promise, promises }: RowTold): string | undefined =>
  promise &&
  [
    `${promise.owner}: ${promise.what}, by ${dateInWords(promise.by)} (${promiseStates[promise.state]})`,
    ...(promises > 1 ? [`the last of ${numberInWords(promises)} promises`] : []),
  ].join('; ');

export const rowOf = (row: RowTold, queue: string): QueueRow => ({
  child: row.child,
  href: hrefs.child(row.child),
  what: row.what,
  owedHref: hrefs.obligation(row.child, queue, row.entry),
  stage: row.stageTitle,
  late: row.late,
  due: row.due === undefined ? 'no date set' : dateInWords(row.due),
  clock: clockOf(row),
  since: dateInWords(row.since),
  why: datesInWords(row.why),
  waitingOn: row.waitingOn,
  worker: row.worker ?? nothing,
  team: row.team ?? nothing,
  school: row.school ?? nothing,
  promise: promiseOf(row),
  lastSeen: row.lastSeen === undefined ? undefined : dateInWords(row.lastSeen),
});
