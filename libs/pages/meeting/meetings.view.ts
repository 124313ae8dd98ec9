import type { FlowOfLate } from '../../core/queues/compare-lists.js';
import { pressingOn } from '../../core/queues/meeting-view.js';
import type { Queue } from '../../core/queues/queue.js';
import type { MeetingListed } from '../../shell/meetings/meetings.query.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords } from '../frame/in-words.js';
import { movesInWords, outcomesOf } from './meeting-in-words.js';

export interface MeetingsShown {
  readonly queue: Queue;
  /** All of them, the last one first. */
  readonly meetings: readonly MeetingListed[];
  /** Those that are on this page. */
  readonly shown: readonly MeetingListed[];
  readonly flows: ReadonlyMap<number, FlowOfLate>;
  readonly today: string;
  readonly isManager: boolean;
}

export interface MeetingLine {
  readonly title: string;
  readonly on: string;
  readonly href: string;
  readonly moves: string;
  readonly outcomes: readonly { readonly text: string; readonly href: string }[];
  readonly isOpen: boolean;
  readonly state: string;
  readonly remarks: string | undefined;
}

export interface MeetingsView {
  readonly title: string;
  readonly says: string;
  readonly shows: string;
  readonly meetings: readonly MeetingLine[];
  readonly earlierHref: string | undefined;
  readonly nextHref: string;
  readonly queueHref: string;
  /** The meeting of today, where it has been opened. */
  readonly todaysHref: string | undefined;
  readonly today: string;
  readonly todayIso: string;
  readonly openHref: string | undefined;
}

const stateOf = ({ closed, openedBy }: MeetingListed): string =>
  closed ? `Closed by ${closed.by}` : `Open, opened by ${openedBy}`;

const lineOf =
  ({ queue, meetings, flows }: MeetingsShown) =>
  (listed: MeetingListed): MeetingLine => {
    const { meeting, on, late } = listed;
    const flow = flows.get(meeting) ?? noFlow(late);
    const previousOn = meetings.find((each) => each.meeting < meeting)?.on;
    return {
      title: `Meeting ${meeting}`,
      on: dateInWords(on),
      href: hrefs.meeting(queue.id, meeting),
      moves: movesInWords(flow, { on, previousOn, pressing: pressingOn(queue), from: 'before' }),
      outcomes: outcomesOf(flow, previousOn).map(({ text, show }) => ({
        ...{ text, href: hrefs.meeting(queue.id, meeting, { show }) },
      })),
      isOpen: listed.closed === undefined,
      state: stateOf(listed),
      remarks: listed.closed?.remarks,
    };
  };

const noFlow = (now: number): FlowOfLate => ({
  ...{ then: 0, cleared: 0, stillThere: 0, newlyDue: 0, shownLate: 0, now },
});

/** Every meeting about a list, each in one sentence. Numbers only: no child is named here. */
export const meetingsView = (shown: MeetingsShown): MeetingsView => {
  const { queue, meetings, shown: lines, today, isManager } = shown;
  const last = lines.at(-1);
  const hasEarlier = last !== undefined && meetings.some(({ meeting }) => meeting < last.meeting);
  const todays = meetings.find(({ on }) => on === today);
  return {
    title: `Meetings about ${queue.title}`,
    says:
      meetings.length === 0
        ? 'There has been no meeting about this list.'
        : `${counted(meetings.length, 'meeting')}, the last one on ${dateInWords(meetings[0]?.on ?? today)}.`,
    shows: `${counted(lines.length, 'meeting')} shown, the last one first`,
    meetings: lines.map(lineOf(shown)),
    earlierHref: hasEarlier ? hrefs.meetings(queue.id, { before: last.meeting }) : undefined,
    nextHref: hrefs.meeting(queue.id, 'next'),
    queueHref: hrefs.queue(queue.id),
    todaysHref: todays && hrefs.meeting(queue.id, todays.meeting),
    today: dateInWords(today),
    todayIso: today,
    openHref: isManager && !todays ? hrefs.meetings(queue.id) : undefined,
  };
};
