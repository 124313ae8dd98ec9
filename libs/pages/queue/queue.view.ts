import { notRecorded } from '../../core/counting/dimension.js';
import type { Queue } from '../../core/queues/queue.js';
import type { ListTold } from '../../shell/queues/list/list.query.js';
import type { Counts, Occurring } from '../../shell/queues/list/page.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, instantInWords, numberInWords } from '../frame/in-words.js';
import type { QueueAsked } from './queue-asked.js';
import { filtersOf, type QueueFilters, type SeenBy } from './queue-filters.js';
import { rowOf, type QueueRow } from './queue-rows.js';

/** What a page of a list is made from. */
export interface QueueTold extends SeenBy {
  readonly list: ListTold;
  /** How many rows are on the pages before. */
  readonly before: number;
  readonly occurring: Occurring;
  /** Of every stage, whichever is asked for. */
  readonly counts: Counts;
  /** Where the next page goes on. */
  readonly next: string | undefined;
}

export interface QueueColumn {
  readonly text: string;
  /** Undefined where the list cannot be put in order by it. */
  readonly href: string | undefined;
  readonly current: boolean;
}

/** Rows under one heading; without one where the list is not grouped. */
export interface QueueGroup {
  readonly heading: string | undefined;
  readonly rows: readonly QueueRow[];
}

export interface QueueView extends QueueFilters {
  readonly title: string;
  readonly says: string;
  /** What is shown, filters and all, in one sentence. */
  readonly shows: string;
  /** "26 to 50 of 206". */
  readonly range: string;
  readonly freshness: string;
  readonly recalculating: boolean;
  readonly asked: QueueAsked;
  readonly numbers: readonly {
    readonly value: number;
    readonly says: string;
    readonly late: boolean;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly columns: readonly QueueColumn[];
  readonly groups: readonly QueueGroup[];
  readonly schoolsShown: boolean;
  readonly nextText: string;
  readonly nextHref: string | undefined;
  readonly firstHref: string | undefined;
  readonly clearHref: string | undefined;
  readonly printHref: string;
  readonly files: readonly { readonly text: string; readonly href: string }[];
  readonly here: string;
  /** Undefined where the list is one of the past and changes no more. */
  readonly changesHref: string | undefined;
  readonly meetingsHref: string;
}

const lateWords = { yes: 'late', no: 'not late' } as const;

const kept = (what: string, value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  return value === notRecorded ? `no ${what} recorded` : `${what} ${value}`;
};

/** "Pathway plans, no plan, team leaving-care, on 14 November 2026, as known on 10 November 2026". */
const showsOf = ({ title, stages }: Queue, { on }: ListTold, asked: QueueAsked): string =>
  [
    title,
    asked.stage === undefined ? undefined : (stages[asked.stage]?.title.toLowerCase() ?? asked.stage),
    asked.late === undefined ? undefined : lateWords[asked.late],
    kept('team', asked.team) ?? 'every team',
    kept('worker', asked.worker),
    kept('school', asked.school),
    `on ${dateInWords(on)}`,
    asked.known === undefined ? undefined : `as known on ${dateInWords(asked.known)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

const sortable = [
  { text: 'Child', sort: 'child' },
  { text: 'What is due, and why', sort: undefined },
  { text: 'By when', sort: 'urgency' },
  { text: 'Since', sort: 'since' },
  { text: 'Worker', sort: 'worker' },
  { text: 'Team', sort: 'team' },
  { text: 'School', sort: 'school' },
] as const;

const rangeOf = ({ list, before }: QueueTold): string => {
  if (list.total === 0) return 'nothing is on it';
  const upTo = before + list.rows.length;
  const [first, last, total] = [before + 1, upTo, list.total].map(numberInWords);
  return before === 0 && upTo === list.total
    ? counted(list.total, 'row')
    : `rows ${first} to ${last} of ${total}`;
};

const groupsOf = (rows: readonly QueueRow[], { sort }: QueueAsked): readonly QueueGroup[] => {
  if (sort !== 'team') return rows.length === 0 ? [] : [{ heading: undefined, rows }];
  const teams = [...new Set(rows.map(({ team }) => team))];
  return teams.map((team) => ({
    heading: team === 'not recorded' ? 'No team recorded' : team,
    rows: rows.filter((row) => row.team === team),
  }));
};

const isFiltered = ({ stage, late, worker, school, team, on, known }: QueueAsked, own: SeenBy['own']) =>
  [stage, late, worker, school, on, known].some((value) => value !== undefined) ||
  (own === undefined && team !== undefined);

/** One page of a list, in words. */
export const queueView = (queue: Queue, told: QueueTold, asked: QueueAsked): QueueView => {
  const { list, next, before, counts } = told;
  const { cursor: _page, ...state } = asked;
  const here = (changes: Partial<QueueAsked> = {}): string => hrefs.queue(queue.id, { ...state, ...changes });
  const filters = filtersOf(queue, told.occurring, asked, told);
  const schoolsShown = filters.schools.length > 0;
  const { on, known, sort: _sort, size: _size, ...filtered } = state;
  return {
    ...filters,
    ...{ title: queue.title, says: queue.says, asked, schoolsShown },
    shows: showsOf(queue, list, asked),
    range: rangeOf(told),
    freshness:
      list.knownAt === null ? 'No events yet' : `Events to ${instantInWords(list.knownAt)} are counted`,
    recalculating: list.recalculating === true,
    numbers: numbersOf(queue, counts, asked, here),
    columns: sortable
      .filter(({ sort }) => sort !== 'school' || schoolsShown)
      .map(({ text, sort }) => ({
        ...{ text, current: sort === asked.sort, href: sort && here({ sort }) },
      })),
    groups: groupsOf(
      list.rows.map((row) => rowOf(row, queue.id)),
      asked,
    ),
    nextText: `Next ${numberInWords(Math.min(Number(asked.size), list.total - before - list.rows.length))}`,
    nextHref: next && hrefs.queue(queue.id, { ...state, cursor: next }),
    firstHref: before > 0 ? here() : undefined,
    clearHref: isFiltered(asked, told.own) ? hrefs.queue(queue.id, { sort: asked.sort }) : undefined,
    printHref: here({ size: '500' }),
    files: [
      { text: 'CSV', href: hrefs.queueFile(queue.id, 'csv', state) },
      { text: 'Excel', href: hrefs.queueFile(queue.id, 'xlsx', state) },
    ],
    here: here(),
    changesHref: on === undefined && known === undefined ? hrefs.queueChanges(queue.id, filtered) : undefined,
    meetingsHref: hrefs.meetings(queue.id),
  };
};

const numbersOf = (
  { stages }: Queue,
  { total, byStage }: Counts,
  { stage, late }: QueueAsked,
  here: (changes: Partial<QueueAsked>) => string,
): QueueView['numbers'] => [
  {
    ...{ value: total, says: 'on this list', late: false },
    ...{ href: here({ stage: undefined, late: undefined }) },
    current: stage === undefined && late === undefined,
  },
  ...Object.entries(stages).map(([id, { title, late: isLate }]) => ({
    ...{ value: byStage[id] ?? 0, says: title, late: isLate },
    ...{ href: here({ stage: id, late: undefined }), current: stage === id },
  })),
];
