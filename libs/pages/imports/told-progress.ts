import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportRun } from '../../shell/operations/import-runs/import-run.js';
import type { RebuildRun } from '../../shell/projection/rebuild-runs.pg.js';
import { importEndedInWords, importProgressOf, isUnderWay } from './import.view.js';
import { secondsBetween, type Ended, type Progress } from './progress.view.js';
import { endedInWords, progressOf } from './rebuild.view.js';

/** How often whoever looks is told. */
const everyMs = 1_000;
/** Then the browser comes back by itself, and is asked again who it is. */
const atMostMs = 60_000;
/** Whoever came back meanwhile is still told of what has ended since. */
const endedStillToldSeconds = 120;

export interface Jobs {
  readonly rebuilds: readonly RebuildRun[];
  readonly imports: readonly ImportRun[];
}

export interface JobsTold {
  readonly progress: readonly Progress[];
  readonly ended: readonly Ended[];
}

/** How everything stands that takes long, and what has ended just now. */
export const jobsTold = ({ rebuilds, imports }: Jobs, now: number): JobsTold => {
  const justNow = (run: RebuildRun | ImportRun): boolean =>
    secondsBetween(run.endedAt ?? run.toldAt ?? run.beganAt ?? '', now) < endedStillToldSeconds;
  return {
    progress: [
      ...imports.filter(isUnderWay).map((run) => importProgressOf(run, now)),
      ...rebuilds.filter(({ endedAt }) => endedAt === null).map((run) => progressOf(run, now)),
    ],
    ended: [
      ...imports
        .filter((run) => run.silent || (run.endedAt !== null && justNow(run)))
        .map(importEndedInWords),
      ...rebuilds.filter((run) => run.endedAt !== null && justNow(run)).map(endedInWords),
    ],
  };
};

const event = (name: 'progress' | 'ended', data: object): string =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

export interface Telling {
  readonly ask: () => Promise<JobsTold>;
  /** Ends it: nobody listens any more, or the server stops. */
  readonly signal: AbortSignal;
}

/** How far imports and rebuilds are, as server-sent events; of each its end once. */
export async function* toldProgress({ ask, signal }: Telling): AsyncGenerator<string> {
  const until = performance.now() + atMostMs;
  const toldOf = new Set<string>();
  yield `retry: ${String(everyMs)}\n\n`;
  while (!signal.aborted && performance.now() < until) {
    const { progress, ended } = await ask();
    const news = ended.filter(({ job }) => !toldOf.has(job));
    for (const { job } of news) toldOf.add(job);
    yield [
      ...progress.map((each) => event('progress', each)),
      ...news.map((each) => event('ended', each)),
      // Something, so that whoever has left is noticed.
      ':\n\n',
    ].join('');
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
