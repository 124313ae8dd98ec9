import { liveState, type State } from '../../known-at/state.js';
import type { Client } from '../../platform/database.js';
import type { QueuesParts } from '../queues-parts.js';
import type { ListedRow } from './listed-row.js';
import { liveList, type ListAsked } from './listed-rows.pg.js';
import { inOrder } from './order.js';
import { rowsKnown } from './rows-known.js';

/** A whole list: every row of a queue at the close of a day, the most urgent first, and the state it was read from. */
export interface QueueList {
  readonly state: State;
  readonly rows: readonly ListedRow[];
}

export interface QueueAsked extends ListAsked {
  /** As known by the position of this state; without it, as the rows hold now. */
  readonly state?: State | undefined;
}

const read = async (client: Client, parts: QueuesParts, asked: QueueAsked): Promise<QueueList> => {
  const { state, live, others } = await rowsKnown(client, parts, asked, (without) =>
    liveList(client, asked, without),
  );
  const touched = others.flatMap((rows) => rows.get(asked.queue.id) ?? []);
  return { state, rows: inOrder('urgency', [...(live?.rows ?? []), ...touched]) };
};

/**
 * The list of a queue on a day, in the caller's transaction. Asked for with a state, it is that known by its position, for
 * ever the same, wherever the rows have got to meanwhile; else that of the rows now, with the state they are in.
 */
export const queueOn = async (client: Client, parts: QueuesParts, asked: QueueAsked): Promise<QueueList> => {
  const expected = asked.state ?? (await liveState(client, asked.authority));
  const known = parts.lists.get(asked, expected);
  if (known) return { state: expected, rows: known };
  const list = await read(client, parts, asked);
  // While definitions change, what was known then depends on which children the rows are from.
  if (list.state.digest === parts.digest) parts.lists.keep(asked, list.state, list.rows);
  return list;
};
