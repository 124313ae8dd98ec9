import type { Day } from '../../../core/kernel/day.js';
import { withRowsThen } from '../../known-at/rows-then.js';
import type { State } from '../../known-at/state.js';
import type { Client } from '../../platform/database.js';
import type { QueuesParts } from '../queues-parts.js';
import type { RowsOfChild } from './listed-row.js';

export interface KnownOn {
  readonly authority: string;
  readonly on: Day;
  /** As known by the position of this state; without it, as the rows hold now. */
  readonly state?: State | undefined;
}

/** What a list is made from, and the state it is of. */
export interface RowsKnown<Live> {
  readonly state: State;
  /** Of everyone, less the children below; undefined where nothing is live yet. */
  readonly live: Live | undefined;
  /** Children of whom the rows know more than was known then: what was known of each. */
  readonly others: readonly RowsOfChild[];
}

/** No event is counted yet. */
const beforeTheFirst: State = { position: 0, rowsAt: 0, recordedAt: undefined, digest: undefined };

type ReadRows<Live> = (without?: readonly string[]) => Promise<Live | undefined>;

const rowsThen = async <Live extends State>(
  client: Client,
  { thens }: QueuesParts,
  { authority, on }: KnownOn,
  state: State,
  read: ReadRows<Live>,
): Promise<RowsKnown<Live>> => {
  const then = thens.at(authority, state.position, on);
  const { known, rows } = await withRowsThen(client, then, state.rowsAt, read);
  return { state, live: rows, others: [...known.children.values()] };
};

/** Reads rows as they are now, or with a state as known by its position, wherever they have got to meanwhile. */
export const rowsKnown = async <Live extends State>(
  client: Client,
  parts: QueuesParts,
  asked: KnownOn,
  read: ReadRows<Live>,
): Promise<RowsKnown<Live>> => {
  const { state } = asked;
  if (state !== undefined && state.position !== state.rowsAt) {
    return rowsThen(client, parts, asked, state, read);
  }
  const live = await read();
  if (live === undefined) return { state: state ?? beforeTheFirst, live, others: [] };
  if (state !== undefined && live.position !== state.position) {
    return rowsThen(client, parts, asked, { ...state, rowsAt: live.position }, read);
  }
  return { state: live, live, others: [] };
};
