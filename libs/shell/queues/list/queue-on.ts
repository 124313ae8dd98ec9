import type { Client } from '../../platform/database.js';
import { withRowsThen } from '../../known-at/rows-then.js';
import type { State } from '../../known-at/state.js';
import type { QueuesParts } from '../queues-parts.js';
import type { ListedRow } from './listed-row.js';
import { liveList, type ListAsked } from './listed-rows.pg.js';
import { inOrder } from './order.js';

/** A whole list: every row of a queue at the close of a day, the most urgent first, and the state it was read from. */
export interface QueueList {
  readonly state: State;
  readonly rows: readonly ListedRow[];
}

export interface QueueAsked extends ListAsked {
  /** As known by the position of this state; without it, as the rows hold now. */
  readonly state?: State | undefined;
}

/** No event is counted yet. */
const beforeTheFirst: State = { position: 0, rowsAt: 0, recordedAt: undefined, digest: undefined };

const listThen = async (
  client: Client,
  { thens }: QueuesParts,
  asked: QueueAsked,
  state: State,
): Promise<QueueList> => {
  const then = thens.at(asked.authority, state.position, asked.on);
  const { known, rows } = await withRowsThen(client, then, state.rowsAt, (without) =>
    liveList(client, asked, without),
  );
  const touched = [...known.children.values()].flatMap((lists) => lists.get(asked.queue.id) ?? []);
  return { state, rows: inOrder('urgency', [...(rows?.rows ?? []), ...touched]) };
};

/**
 * The list of a queue on a day, in the caller's transaction. Asked for with a state, it is that known by its position, for
 * ever the same, wherever the rows have got to meanwhile; else that of the rows now, with the state they are in.
 */
export const queueOn = async (client: Client, parts: QueuesParts, asked: QueueAsked): Promise<QueueList> => {
  const { state } = asked;
  if (state !== undefined && state.position !== state.rowsAt) return listThen(client, parts, asked, state);
  const live = await liveList(client, asked);
  if (live === undefined) return { state: state ?? beforeTheFirst, rows: [] };
  const { position, recordedAt, digest } = live;
  if (state !== undefined && position !== state.position) {
    return listThen(client, parts, asked, { ...state, rowsAt: position });
  }
  const found = { position, rowsAt: position, recordedAt, digest };
  return { state: found, rows: inOrder('urgency', live.rows) };
};
