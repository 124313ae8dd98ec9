import type { Queue } from '../../core/queues/queue.js';
import type { ListTold } from '../../shell/queues/list/list.query.js';
import type { RowTold } from '../../shell/queues/list/show-row.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, instantInWords } from '../frame/in-words.js';
import { sizes, type QueueAsked } from './queue-asked.js';

export interface QueueRow {
  readonly child: string;
  readonly href: string;
  readonly what: string;
  readonly owedHref: string;
  readonly stage: string;
  readonly late: boolean;
  readonly due: string;
  readonly clock: string;
  readonly why: string;
  readonly waitingOn: string;
  readonly worker: string;
  readonly team: string;
  readonly promise: string | undefined;
  readonly lastSeen: string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

export interface QueueView {
  readonly title: string;
  readonly says: string;
  /** What is shown, filters and all, in one sentence. */
  readonly shows: string;
  readonly freshness: string;
  readonly asked: QueueAsked;
  readonly numbers: readonly { readonly value: number; readonly says: string; readonly late: boolean }[];
  readonly stages: readonly Choice[];
  readonly sizes: readonly Choice[];
  readonly columns: readonly {
    readonly text: string;
    readonly href: string | undefined;
    readonly current: boolean;
  }[];
  readonly rows: readonly QueueRow[];
  readonly here: string;
  readonly meetingsHref: string;
  readonly left: number;
}

const nothing = 'not recorded';

const over = (days: number): string => {
  if (days > 0) return `${counted(days, 'day')} over`;
  return days === 0 ? 'due today' : `${counted(-days, 'day')} left`;
};

const clockOf = ({ hoursOver, daysOver, weeksWaiting, daysWaiting }: RowTold): string => {
  if (hoursOver !== undefined) return hoursOver > 0 ? `${hoursOver} hours over` : `${-hoursOver} hours left`;
  if (weeksWaiting !== undefined) return `${counted(weeksWaiting, 'week')} waiting`;
  if (daysOver !== undefined) return over(daysOver);
  return daysWaiting === undefined ? '' : `since ${counted(daysWaiting, 'day')}`;
};

const promiseOf = ({ promise }: RowTold): string | undefined =>
  promise &&
  `${promise.owner}: ${promise.what}, by ${dateInWords(promise.by)} (${promise.state.replace('-', ' ')})`;

const rowOf = (row: RowTold, queue: string): QueueRow => ({
  child: row.child,
  href: hrefs.child(row.child),
  what: row.what,
  owedHref: hrefs.obligation(row.child, queue, row.entry),
  stage: row.stageTitle,
  late: row.late,
  due: row.due === undefined ? '' : dateInWords(row.due),
  clock: clockOf(row),
  why: row.why,
  waitingOn: row.waitingOn ?? '',
  worker: row.worker ?? nothing,
  team: row.team ?? nothing,
  promise: promiseOf(row),
  lastSeen: row.lastSeen === undefined ? undefined : dateInWords(row.lastSeen),
});

/** "Pathway plans, Leaving Care North, on 14 November 2026, as known on 10 November 2026". */
const showsOf = ({ title, stages }: Queue, { on }: ListTold, asked: QueueAsked): string =>
  [
    title,
    asked.stage === undefined ? undefined : (stages[asked.stage]?.title.toLowerCase() ?? asked.stage),
    asked.team === undefined ? 'every team' : `team ${asked.team}`,
    asked.worker === undefined ? undefined : `worker ${asked.worker}`,
    asked.school === undefined ? undefined : `school ${asked.school}`,
    `on ${dateInWords(on)}`,
    asked.known === undefined ? undefined : `as known on ${dateInWords(asked.known)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

const sorted = [
  { text: 'Child', sort: 'child' },
  { text: 'What is due', sort: 'urgency' },
  { text: 'Since', sort: 'since' },
  { text: 'Worker', sort: 'worker' },
  { text: 'Team', sort: 'team' },
] as const;

export const queueView = (queue: Queue, list: ListTold, asked: QueueAsked): QueueView => {
  const { cursor: _page, ...state } = asked;
  const here = (changes: Partial<QueueAsked>): string => hrefs.queue(queue.id, { ...state, ...changes });
  return {
    title: queue.title,
    says: queue.says,
    shows: showsOf(queue, list, asked),
    freshness:
      list.knownAt === null ? 'No events yet' : `Events to ${instantInWords(list.knownAt)} are counted`,
    asked,
    numbers: [
      { value: list.total, says: 'on this list', late: false },
      ...Object.entries(queue.stages).map(([id, { title, late }]) => ({
        ...{ value: list.byStage[id] ?? 0, says: title, late },
      })),
    ],
    stages: [
      { value: '', text: 'Every stage', selected: asked.stage === undefined },
      ...Object.entries(queue.stages).map(([value, { title }]) => ({
        ...{ value, text: title, selected: asked.stage === value },
      })),
    ],
    sizes: sizes.map((value) => ({ value, text: value, selected: asked.size === value })),
    columns: sorted.map(({ text, sort }) => ({
      ...{ text, href: here({ sort }), current: asked.sort === sort },
    })),
    rows: list.rows.map((row) => rowOf(row, queue.id)),
    here: here({}),
    meetingsHref: hrefs.meetings(queue.id),
    left: list.total - list.rows.length,
  };
};
