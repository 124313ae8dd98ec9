import { day } from '../../core/kernel/day.js';
import { isPressing, type Queue } from '../../core/queues/queue.js';
import type { Client } from '../platform/database.js';
import type { ListedRow } from '../queues/list/listed-row.js';
import { queueOn } from '../queues/list/queue-on.js';
import type { QueuesParts } from '../queues/queues-parts.js';
import type { LaidBefore, MeetingHead } from './meetings.pg.js';

const laidBefore = (queue: Queue, row: ListedRow, lateOnLast: boolean): LaidBefore => ({
  ...{ child: row.child, entry: row.entry, what: row.what, stage: row.stage },
  late: isPressing(queue, row.stage),
  ...(lateOnLast && { lateOnLast }),
  ...{ why: row.why, since: row.since },
  ...(row.due !== undefined && { due: row.due }),
  ...(row.dueAt !== undefined && { dueAt: new Date(row.dueAt).toISOString() }),
  ...(row.waitingOn !== undefined && { waitingOn: row.waitingOn }),
  ...(row.school !== undefined && { school: row.school }),
  ...(row.worker !== undefined && { worker: row.worker }),
  ...(row.team !== undefined && { team: row.team }),
});

const keyOf = ({ child, entry }: ListedRow): string => `${child} ${entry}`;

/**
 * The list of a day as known now, and which of it was late on the day of the last meeting, as known now: that tells what
 * has fallen due since from what late data show only now.
 */
export const layList = async (
  client: Client,
  queues: QueuesParts,
  authority: string,
  queue: Queue,
  on: string,
  last: Pick<MeetingHead, 'on'> | undefined,
): Promise<{ readonly list: LaidBefore[]; readonly position: number }> => {
  const { state, rows } = await queueOn(client, queues, { authority, queue, on: day(on) });
  const onLast = last
    ? await queueOn(client, queues, { authority, queue, on: day(last.on), state })
    : { rows: [] };
  const lateOnLast = new Set(onLast.rows.filter(({ stage }) => isPressing(queue, stage)).map(keyOf));
  return {
    list: rows.map((row) => laidBefore(queue, row, lateOnLast.has(keyOf(row)))),
    position: state.position,
  };
};
