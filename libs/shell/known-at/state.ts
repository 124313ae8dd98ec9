import { positionKnownAt } from '../event-log/known-at.pg.js';
import { headOf } from '../event-log/read.pg.js';
import type { Client } from '../platform/database.js';

/** How far of the log an answer counts, and the rows it is counted from. */
export interface State {
  readonly position: number;
  /** When the event at the position was recorded. */
  readonly recordedAt: string | undefined;
  /** Where the rows stand; elsewhere than `position`, some children are counted as they were then. */
  readonly rowsAt: number;
  /** The definitions the rows were counted with; undefined before the first event is counted. */
  readonly digest: string | undefined;
}

const rowsText = `
  select g.position, g.digest, (select e.recorded_at from event_log.event e
    where e.authority = $1 and e.position = g.position limit 1) as "recordedAt"
  from tallies.generation g where g.authority = $1 and g.state = 'live'`;

interface Rows {
  readonly position: number;
  readonly digest: string;
  readonly recordedAt: string | null;
}

/** What the rows hold now. */
export const liveState = async (client: Client, authority: string): Promise<State> => {
  const { rows } = await client.query<Rows>({ name: 'figures-state', text: rowsText, values: [authority] });
  const [live] = rows;
  return {
    position: live?.position ?? 0,
    recordedAt: live?.recordedAt ?? undefined,
    rowsAt: live?.position ?? 0,
    digest: live?.digest,
  };
};

/** What was known at an instant of the past, or what the rows hold now. */
export const stateAt = async (
  client: Client,
  authority: string,
  knownAt: string | undefined,
): Promise<State> => {
  const known = knownAt === undefined ? undefined : await positionKnownAt(client, authority, knownAt);
  const live = await liveState(client, authority);
  return known === undefined ? live : { ...live, position: known.position, recordedAt: known.recordedAt };
};

const recordedText = `select recorded_at as "recordedAt" from event_log.event where authority = $1 and position = $2`;

/** What was known by a position, for pages that go on from one. */
export const stateBy = async (client: Client, authority: string, position: number): Promise<State> => {
  const live = await liveState(client, authority);
  const { rows } = await client.query<{ recordedAt: string }>(recordedText, [authority, position]);
  return { ...live, position, recordedAt: rows[0]?.recordedAt };
};

/** Whether the rows are those of other definitions than these, or are still to be counted for the first time. */
export const isRecalculating = async (
  client: Client,
  authority: string,
  state: State,
  digest: string,
): Promise<boolean> =>
  state.digest === undefined ? (await headOf(client, authority)) > 0 : state.digest !== digest;
