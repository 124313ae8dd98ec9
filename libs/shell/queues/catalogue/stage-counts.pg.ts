import { isoDate, type Day } from '../../../core/kernel/day.js';
import { queues } from '../../../core/queues/queues.generated.js';
import type { State } from '../../known-at/state.js';
import type { Client } from '../../platform/database.js';
import { lessSome, liveCte, onDay, stageOnDay, stateOfRows, type FoundLive } from '../list/live-rows.sql.js';

/** So many rows in a stage of a queue. */
export interface StageCount {
  readonly queue: string;
  readonly stage: string;
  readonly times: number;
}

export interface LiveCounts extends State {
  readonly counts: readonly StageCount[];
}

/** Nulls where an entry has left its queue for a while, or nothing is on any. */
interface Found extends FoundLive {
  readonly queue: string | null;
  readonly stage: string | null;
  readonly times: number | null;
}

const textOf = (scope: '' | typeof lessSome): string => `
  with ${liveCte}
  select live.position, live.digest, live."recordedAt", counted.*
  from live left join lateral (
    select e.queue, ${stageOnDay} ->> 'id' as stage, count(*)::integer as times
    from tallies.queue_entry e
    where ${onDay} and e.queue = any($2) ${scope}
    group by 1, 2
  ) counted on true`;

const ofEveryone = { name: 'counts-of-queues', text: textOf('') };
const ofOthers = { name: 'counts-of-queues-less-some', text: textOf(lessSome) };

const countsOf = ({ queue, stage, times }: Found): readonly StageCount[] =>
  queue === null || stage === null || times === null ? [] : [{ queue, stage, times }];

/** How many rows are in each stage of every queue on a day, `without` some children where they are given. */
export const liveCounts = async (
  client: Client,
  authority: string,
  on: Day,
  without?: readonly string[],
): Promise<LiveCounts | undefined> => {
  const values = [authority, queues.map(({ id }) => id), isoDate(on)];
  const { rows } = await client.query<Found>(
    without ? { ...ofOthers, values: [...values, without] } : { ...ofEveryone, values },
  );
  const [first] = rows;
  return first && { ...stateOfRows(first), counts: rows.flatMap(countsOf) };
};
