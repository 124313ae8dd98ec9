import type { State } from '../../known-at/state.js';
import type { Client } from '../../platform/database.js';
import type { RowsOfChild } from '../list/listed-row.js';
import { rowsKnown, type KnownOn } from '../list/rows-known.js';
import type { QueuesParts } from '../queues-parts.js';
import { liveCounts, type StageCount } from './stage-counts.pg.js';

/** By queue, then by stage: how many rows. */
export type Times = ReadonlyMap<string, ReadonlyMap<string, number>>;

const timesOf = (counts: readonly StageCount[]): Times => {
  const byQueue = new Map<string, Map<string, number>>();
  for (const { queue, stage, times } of counts) {
    const byStage = byQueue.get(queue) ?? new Map<string, number>();
    byQueue.set(queue, byStage.set(stage, (byStage.get(stage) ?? 0) + times));
  }
  return byQueue;
};

const oneByOne = (rows: RowsOfChild): readonly StageCount[] =>
  [...rows].flatMap(([queue, listed]) => listed.map(({ stage }) => ({ queue, stage, times: 1 })));

/** How many rows are in each stage of every queue on a day, as the rows hold now or as known by a position. */
export const countsOn = async (
  client: Client,
  parts: QueuesParts,
  asked: KnownOn,
): Promise<{ readonly state: State; readonly times: Times }> => {
  const { state, live, others } = await rowsKnown(client, parts, asked, (without) =>
    liveCounts(client, asked.authority, asked.on, without),
  );
  return { state, times: timesOf([...(live?.counts ?? []), ...others.flatMap(oneByOne)]) };
};
