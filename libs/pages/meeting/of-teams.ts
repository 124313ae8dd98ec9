import { flowOf } from '../../core/queues/compare-lists.js';
import { flowInWords, pressingOn, type MeetingView } from '../../core/queues/meeting-view.js';
import type { Queue } from '../../core/queues/queue.js';
import { Problem } from '../../shell/http/problem.js';
import { isInTeam } from './row-groups.js';

/** A meeting kept to some teams: its numbers are those of their rows, so that they still add up to what is shown. */
export const keptToTeams = (
  meeting: MeetingView,
  queue: Queue,
  teams: readonly string[] | undefined,
): MeetingView => {
  if (teams === undefined) return meeting;
  const rows = meeting.rows.filter(isInTeam(teams));
  const flow = flowOf(rows);
  const { on, previous } = meeting;
  return { ...meeting, rows, flow, inWords: flowInWords(flow, on, previous, pressingOn(queue)) };
};

/** The teams a meeting is kept to: the visitor's own, or the one of them that is asked for. */
export const teamsShown = (
  own: readonly string[] | undefined,
  asked: string | undefined,
): readonly string[] | undefined => {
  if (own?.length === 0) {
    throw new Problem(
      'forbidden',
      'no case is allocated to you today, so there is no team whose rows you see',
    );
  }
  if (asked === undefined) return own;
  if (own === undefined || own.includes(asked)) return [asked];
  throw new Problem('forbidden', 'this team is not one in which you hold cases');
};
