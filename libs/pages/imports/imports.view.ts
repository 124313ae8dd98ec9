import type { SourceHeard } from '../../shell/intake/sources/sources-of.query.js';
import type { Counting } from '../../shell/operations/counting-of.query.js';
import { counted, instantInWords, numberInWords } from '../frame/in-words.js';
import type { WithoutRows } from '../frame/figure.js';
import { freshnessOf, heardOf, type Heard } from '../status/heard.js';
import { pastRun, underWay, type PastRun, type RunUnderWay } from './rebuild.view.js';

export type ImportsDone = 'asked' | 'cancelled' | 'nothing-to-cancel';

export interface ImportsView {
  readonly title: string;
  readonly says: string;
  readonly freshness: string;
  readonly notice: string | undefined;
  readonly numbers: readonly {
    readonly value: number;
    readonly says: string;
    readonly late: boolean;
    readonly without: WithoutRows;
  }[];
  /** The generation that is read, and since when. */
  readonly read: string;
  readonly running: RunUnderWay | undefined;
  readonly past: readonly PastRun[];
  readonly sources: readonly Heard[];
}

const doneInWords: Readonly<Record<ImportsDone, string>> = {
  asked: 'Everything is to be counted again. You can leave this page: it goes on without you.',
  cancelled: 'The rebuild is being cancelled. What people read stays as it is.',
  'nothing-to-cancel': 'There was nothing to cancel any more.',
};

const saysOf = ({ recorded, counted: reached }: Counting): string => {
  const behind = recorded - reached;
  if (recorded === 0) return 'No event has been recorded yet.';
  return behind === 0
    ? `All ${numberInWords(recorded)} events that were recorded are counted.`
    : `${numberInWords(reached)} of ${counted(recorded, 'event')} are counted; ${numberInWords(behind)} are still to be.`;
};

const readOf = ({ generation, readSince }: Counting): string => {
  if (generation === 0) return 'Nothing has been counted yet.';
  const since = readSince === null ? '' : `, read since ${instantInWords(readSince)}`;
  return `What people read now was counted in run ${String(generation)}${since}.`;
};

export const importsView = (
  counting: Counting,
  sources: readonly SourceHeard[],
  now: number,
  done: ImportsDone | undefined,
): ImportsView => {
  const { recorded, counted: reached, countedTo, runs } = counting;
  const open = runs.find(({ endedAt }) => endedAt === null);
  return {
    title: 'Imports and rebuilds',
    says: saysOf(counting),
    freshness: freshnessOf(countedTo),
    notice: done && doneInWords[done],
    numbers: [
      { value: recorded, says: 'events recorded', late: false, without: 'events' },
      { value: reached, says: 'events counted', late: false, without: 'events' },
      { value: recorded - reached, says: 'events still to be counted', late: true, without: 'events' },
    ],
    read: readOf(counting),
    running: open && underWay(open, now),
    past: runs.filter(({ endedAt }) => endedAt !== null).map(pastRun),
    sources: sources.map((source) => heardOf(source, now)),
  };
};
