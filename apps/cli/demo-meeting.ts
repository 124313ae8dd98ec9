import { addDays, day, isoDate } from '../../libs/core/kernel/day.js';
import { post, type Address } from './server.js';

/** The next meeting is a fortnight after it: on the day after the last one that the history tells of. */
const daysBefore = 13;
const by = 'Service manager';

/**
 * Holds one meeting about pathway plans, so that there is a last fortnight to set the next one beside. Held already, it is the
 * same one, and stays as it was.
 */
export const holdMeeting = async (address: Address, authority: string, to: string): Promise<void> => {
  const meetings = (rest = '') =>
    `/queues/pathway-plans/meetings${rest}?authority=${encodeURIComponent(authority)}`;
  const on = isoDate(addDays(day(to), -daysBefore));
  const { meeting, closed } = await post<{ readonly meeting: number; readonly closed?: object }>(
    address,
    meetings(),
    { on, openedBy: by },
  );
  if (closed === undefined) await post(address, meetings(`/${String(meeting)}/close`), { closedBy: by });
};
