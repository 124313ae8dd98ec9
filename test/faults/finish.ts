import type { CloudEventJson } from '../../libs/core/demonstration/demonstration.js';
import type { DataFolder } from '../journeys/product/data-folder.js';
import { allFigures } from '../journeys/product/figures.js';
import { positionOf, read, startAllInOne, type Server } from '../journeys/product/server.js';
import { until } from '../journeys/product/until.js';
import type { Ledger } from './ledger.js';
import { postQueue, type Queue } from './posting.js';
import { faultsOfLog, faultsOfReadModels } from './verdict.js';
import { readLog, readModels } from './what-is-there.js';

export const authority = 'E09000900';

const never = (): boolean => false;

/** With a log of what went wrong only. */
export const start = (folder: DataFolder): Promise<Server> =>
  startAllInOne(folder.path, { CARETALLY_LOG: 'error' });

const years = [2023, 2024, 2025] as const;

const figuresOf = async (server: Server): Promise<readonly string[]> => {
  const figures: string[] = [];
  for (const year of years)
    figures.push(...(await allFigures(server, authority, `${year - 1}-04-01`, `${year}-03-31`)));
  return figures;
};

interface Finished {
  readonly faults: readonly string[];
  readonly rows: readonly string[];
  readonly figures: readonly string[];
}

/** Posts what is left, waits until it is counted, reads what is there and stops in order. */
export const finish = async (
  folder: DataFolder,
  queues: readonly Queue[],
  ledger: Ledger,
  events: readonly CloudEventJson[],
): Promise<Finished> => {
  const server = await start(folder);
  const posting = { server, ledger, parcel: () => 500, enough: never, killed: never };
  await Promise.all(queues.map((queue) => postQueue(queue, posting)));
  await until(
    () => positionOf(server, authority),
    ({ projected }) => projected >= events.length,
    60_000,
  );
  const url = await folder.databaseUrl();
  const faults = [
    ...faultsOfLog(await readLog(url, authority), events, ledger),
    ...faultsOfReadModels(await read(server, `/read-models?authority=${authority}`)),
  ];
  const [rows, figures] = [await readModels(url, authority), await figuresOf(server)];
  server.app.signal('SIGTERM');
  await server.app.ended;
  return { faults, rows, figures };
};
