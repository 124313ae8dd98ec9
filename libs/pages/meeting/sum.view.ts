import { pressingOn } from '../../core/queues/meeting-view.js';
import { addressIn, type MeetingShown } from './meeting-shown.js';
import { keptToTeams } from './of-teams.js';
import type { Show } from './row-groups.js';

export interface SumPart {
  readonly value: number;
  readonly says: string;
  /** The rows that it counts. */
  readonly href: string;
  /** What it does to the sum: nothing before the first. */
  readonly sign: '' | 'minus' | 'plus' | 'equals';
  readonly current: boolean;
}

/** "9 late then, less 8 cleared, and 2 newly late, makes 3 late now": the sum adds up, and each number leads to its rows. */
export const sumView = (shown: MeetingShown): readonly SumPart[] => {
  const { queue, meeting, asked, teams } = shown;
  const { flow } = keptToTeams(meeting, queue, teams);
  const pressing = pressingOn(queue);
  const address = addressIn(shown);
  const part = (sign: SumPart['sign'], value: number, says: string, show: Show): SumPart => ({
    ...{ sign, value, says, href: address({ team: asked.team, show }), current: asked.show === show },
  });
  if (!meeting.previous) return [part('', flow.now, `${pressing} now`, 'now')];
  return [
    part('', flow.then, `${pressing} then`, 'then'),
    part('minus', flow.cleared, 'cleared', 'cleared'),
    part('plus', flow.newlyDue, pressing === 'late' ? 'newly late' : 'newly on it', 'newly-due'),
    ...(flow.shownLate === 0 ? [] : [part('plus', flow.shownLate, 'shown only now', 'shown-late')]),
    part('equals', flow.now, `${pressing} now`, 'now'),
  ];
};
