import { setTimeout as sleep } from 'node:timers/promises';
import type { Counting } from '../../shell/operations/counting-of.query.js';
import type { RebuildRun } from '../../shell/projection/rebuild-runs.pg.js';
import { endedInWords, progressOf } from './rebuild.view.js';

/** How often whoever looks is told. */
const everyMs = 1_000;
/** Then the browser comes back by itself, and is asked again who it is. */
const atMostMs = 60_000;

const event = (name: 'progress' | 'ended', data: object): string =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

const openOf = ({ runs }: Counting): RebuildRun | undefined => runs.find(({ endedAt }) => endedAt === null);

export interface Telling {
  readonly ask: () => Promise<Counting>;
  readonly now: () => number;
  /** Ends it: nobody listens any more, or the server stops. */
  readonly signal: AbortSignal;
}

/** How far a rebuild is, as server-sent events, until it has ended. */
export async function* toldProgress({ ask, now, signal }: Telling): AsyncGenerator<string> {
  const until = performance.now() + atMostMs;
  yield `retry: ${String(everyMs)}\n\n`;
  while (!signal.aborted && performance.now() < until) {
    const counting = await ask();
    const open = openOf(counting);
    if (open === undefined) {
      yield event('ended', { says: endedInWords(counting.runs[0]) });
      return;
    }
    yield event('progress', progressOf(open, now()));
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
