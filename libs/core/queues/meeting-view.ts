import type { ToldEscalation } from '../case-record/told-escalation.js';
import type { Change, FlowOfLate, PromiseState } from './compare-lists.js';
import type { Queue } from './queue.js';

/** A promise as a meeting sees it. */
export interface PromiseAtMeeting {
  readonly promise: string;
  readonly meeting?: number;
  readonly owner: string;
  readonly what: string;
  readonly madeOn: string;
  /** The day promised for, as last carried forward. */
  readonly by: string;
  readonly timesCarriedForward: number;
  readonly state: PromiseState;
  /** Why it was last given a later day. */
  readonly carriedForwardBecause?: string;
  /** What somebody said of it, where the list alone does not show it. */
  readonly answer?: { readonly on: string; readonly kept: boolean; readonly because?: string };
}

/** An event that moved a row since the last meeting. */
export interface MovingEvent {
  readonly type: string;
  readonly source: string;
  readonly id: string;
  readonly position: number;
  readonly on?: string;
  readonly recordedAt: string | null;
}

/** One row of the list of the last meeting, of today's, or of both. */
export interface MeetingRow {
  readonly child: string;
  readonly entry: string;
  readonly what: string;
  readonly change: Change;
  readonly why: string;
  readonly since: string;
  readonly due?: string;
  /** Days after the day it was due, to the day of the meeting or the day it was cleared; negative before it. */
  readonly daysOver?: number;
  readonly waitingOn?: string;
  readonly school?: string;
  readonly worker?: string;
  readonly team?: string;
  /** For a row cleared: the first day it is not on the list; left out where the record no longer has it. */
  readonly clearedOn?: string;
  /** Events recorded since the last meeting that put it there, took it away or corrected it. */
  readonly movedBy: readonly MovingEvent[];
  readonly promises: readonly PromiseAtMeeting[];
  readonly escalations: readonly ToldEscalation[];
}

/** A meeting about a queue: the list of the last one beside the list that lay before this one. */
export interface MeetingView {
  readonly queue: string;
  readonly title: string;
  readonly meeting: number;
  readonly on: string;
  readonly openedBy: string;
  /** The list is as known by this position of the log. */
  readonly position: number;
  readonly previous?: { readonly meeting: number; readonly on: string; readonly position: number };
  readonly closed?: { readonly on: string; readonly by: string; readonly remarks?: string };
  readonly flow: FlowOfLate;
  /** The flow in one paragraph. */
  readonly inWords: string;
  readonly rows: readonly MeetingRow[];
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
const was = (count: number): string => (count === 1 ? 'was' : 'were');
const has = (count: number): string => (count === 1 ? 'has' : 'have');
const is = (count: number): string => (count === 1 ? 'is' : 'are');

/** Of what the rows are told: a queue on which nothing is ever late is told of all of them. */
export type Pressing = 'late' | 'on the list';

export const pressingOn = ({ stages }: Queue): Pressing =>
  Object.values(stages).some(({ late }) => late) ? 'late' : 'on the list';

/** Both "improved by 8" and "now 3" in one breath. */
export const flowInWords = (
  { then, cleared, stillThere, newlyDue, shownLate, now }: FlowOfLate,
  on: string,
  previous: { readonly on: string } | undefined,
  late: Pressing = 'late',
): string => {
  if (!previous)
    return `${rows(now)} ${is(now)} ${late} on ${on}. This is the first meeting about this queue.`;
  const come = late === 'late' ? 'fallen due' : 'come';
  const shown =
    shownLate === 0
      ? ''
      : ` ${shownLate} ${was(shownLate)} ${late} then already and ${is(shownLate)} shown only now, by late or corrected data.`;
  return (
    `${rows(then)} ${was(then)} ${late} on ${previous.on}: ${cleared} ${has(cleared)} been cleared, ` +
    `${stillThere} ${is(stillThere)} still there. ${newlyDue} ${has(newlyDue)} ${come} since.${shown} ` +
    `${rows(now)} ${is(now)} ${late} on ${on}.`
  );
};
