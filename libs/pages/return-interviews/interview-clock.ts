import type { Queue } from '../../core/queues/queue.js';
import type { ListTold } from '../../shell/queues/list/list.query.js';
import type { RowTold } from '../../shell/queues/list/show-row.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, instantInWords, dateInWords, datesInWords, numberInWords } from '../frame/in-words.js';

/** What can still be done in time comes first, then what was refused, then what is over time. */
export const stagesInOrder = ['running', 'refused', 'refused-outstanding', 'outstanding'] as const;
export type InterviewStage = (typeof stagesInOrder)[number];

const says: Readonly<Record<InterviewStage, string>> = {
  running: 'The hours run, and nobody has refused.',
  refused: 'Refused in time: a refusal ends nothing, another trusted adult is to be asked.',
  'refused-outstanding': 'Refused, the hours over, and held by nobody else as far as is recorded.',
  outstanding: 'The hours are over and no interview is recorded.',
};

export interface ClockRow {
  readonly child: string;
  readonly href: string;
  readonly owedHref: string;
  readonly what: string;
  /** "5.5 hours left", "28.5 hours over"; "84 days over" where nobody counts the hours any more. */
  readonly clock: string;
  /** The other way of saying it, where hours have become days: "3 days", "2,016.5 hours". */
  readonly alsoSaid: string | undefined;
  readonly until: string;
  readonly late: boolean;
  readonly why: string;
  readonly waitingOn: string;
  readonly worker: string;
  readonly team: string;
}

export interface ClockGroup {
  readonly id: InterviewStage;
  readonly title: string;
  readonly says: string;
  readonly total: number;
  readonly late: boolean;
  readonly href: string;
  readonly rows: readonly ClockRow[];
}

const hoursOf = (hoursOver: number): string => {
  const hours = counted(Math.abs(hoursOver), 'hour');
  return hoursOver > 0 ? `${hours} over` : `${hours} left`;
};

/** From here on a clock of hours says nothing to anybody. */
const mostHours = 240;

/** In hours where the time of the return is recorded and they are not ten days over, else in days. */
const clockOf = ({ hoursOver, daysOver = 0 }: RowTold): string => {
  if (hoursOver !== undefined && hoursOver < mostHours) return hoursOf(hoursOver);
  if (daysOver === 0) return 'today is the last day';
  return `${counted(Math.abs(daysOver), 'day')} ${daysOver > 0 ? 'over' : 'left'}`;
};

const hoursInTwoDays = 48;

const alsoSaid = ({ hoursOver, daysOver }: RowTold): string | undefined => {
  if (hoursOver === undefined || hoursOver < hoursInTwoDays || daysOver === undefined) return undefined;
  return hoursOver < mostHours ? `${numberInWords(daysOver)} days` : counted(hoursOver, 'hour');
};

/** The first thing said is the incident: what follows is what was done about it. */
const rowOf = (row: RowTold, queue: string): ClockRow => ({
  child: row.child,
  href: hrefs.child(row.child),
  owedHref: hrefs.obligation(row.child, queue, row.entry),
  what: row.what,
  clock: clockOf(row),
  alsoSaid: alsoSaid(row),
  until:
    row.dueAt === undefined
      ? `to the end of ${dateInWords(row.due ?? row.since)}`
      : `to ${instantInWords(row.dueAt)}`,
  late: row.late,
  why: datesInWords(row.why),
  waitingOn: row.waitingOn ?? 'nobody named',
  worker: row.worker ?? 'not recorded',
  team: row.team ?? 'not recorded',
});

/** One stage of the list: as many rows as a page holds, and where all of them are. */
export const clockGroup = (
  { id: queue, stages }: Queue,
  stage: InterviewStage,
  { total, rows }: ListTold,
  team: string | undefined,
): ClockGroup => ({
  id: stage,
  title: stages[stage]?.title ?? stage,
  says: says[stage],
  total,
  late: stages[stage]?.late === true,
  href: hrefs.queue(queue, { stage, team }),
  rows: rows.map((row) => rowOf(row, queue)),
});
