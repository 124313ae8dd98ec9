import type { MeetingView } from '../../core/queues/meeting-view.js';
import type { Queue } from '../../core/queues/queue.js';
import { hrefs } from '../frame/hrefs.js';
import type { FormSent } from './form.view.js';
import type { MeetingAsked } from './meeting-asked.js';
import { groupsOf, isInTeam, numberedRows, type NumberedRow } from './row-groups.js';

/** `next` is what a meeting would see that nobody has opened. */
export type MeetingState = 'next' | 'open' | 'closed';

/** A meeting, and what of it is looked at by whom. */
export interface MeetingShown {
  readonly queue: Queue;
  readonly meeting: MeetingView;
  readonly state: MeetingState;
  readonly asked: MeetingAsked;
  /** The teams it is kept to; undefined where every one is shown. */
  readonly teams: readonly string[] | undefined;
  /** The teams the visitor may choose among; undefined where every one. */
  readonly own: readonly string[] | undefined;
  readonly isManager: boolean;
  /** When the last event was recorded that the list counts. */
  readonly knownAt: string | undefined;
  readonly sent: FormSent | undefined;
}

/** What is said at a meeting is said by a manager, while it is open. */
export const canSay = ({ state, isManager }: MeetingShown): boolean => state === 'open' && isManager;

/** Addresses of this meeting, each with another part of it. */
export const addressIn =
  ({ queue, meeting, state }: MeetingShown) =>
  (parameters: Omit<MeetingAsked, 'said'>): string =>
    state === 'next'
      ? hrefs.meeting(queue.id, 'next', { on: meeting.on, ...parameters })
      : hrefs.meeting(queue.id, meeting.meeting, parameters);

/** The rows that the address asks for, of those that the visitor may see. */
export const rowsAsked = ({ meeting, asked, teams }: MeetingShown): readonly NumberedRow[] => {
  const theirs = isInTeam(teams);
  const shown = groupsOf(asked.show);
  return numberedRows(meeting).filter(({ row, group }) => shown.includes(group) && theirs(row));
};
