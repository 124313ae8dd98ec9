import type { SourceHeard } from '../../shell/intake/sources/sources-of.query.js';
import type { Counting } from '../../shell/operations/counting-of.query.js';
import type { ImportRun } from '../../shell/operations/import-runs/import-run.js';
import { counted, instantInWords, numberInWords } from '../frame/in-words.js';
import { freshnessOf, heardOf, type Heard } from '../status/heard.js';
import { importUnderWay, isUnderWay, pastImport, type PastImport } from './import.view.js';
import type { JobUnderWay } from './progress.view.js';
import { pastRun, underWay, type PastRun } from './rebuild.view.js';

const doneInWords = {
  asked: 'Everything is to be counted again. You can leave this page: it goes on without you.',
  'rebuild-pause': 'The rebuild is being paused. What people read stays as it is.',
  'rebuild-go-on': 'The rebuild goes on.',
  'rebuild-cancel': 'The rebuild is being cancelled. What people read stays as it is.',
  'import-pause': 'The import is being paused. What was recorded stays recorded.',
  'import-go-on': 'The import goes on.',
  'import-cancel': 'The import is being cancelled. What was recorded stays recorded.',
  'nothing-to-do': 'There was nothing of which that could be asked any more.',
} as const;

/** What was asked for on this page, and came of it: the page says so once. */
export type ImportsDone = keyof typeof doneInWords;
export const importsDone = Object.keys(doneInWords) as readonly ImportsDone[];

export interface ImportsView {
  readonly title: string;
  readonly says: string;
  readonly freshness: string;
  readonly notice: string | undefined;
  readonly numbers: readonly { readonly value: number; readonly says: string; readonly late: boolean }[];
  /** Whether anything is under way: without JavaScript the page loads itself again. */
  readonly busy: boolean;
  readonly imports: readonly JobUnderWay[];
  readonly pastImports: readonly PastImport[];
  /** The generation that is read, and since when. */
  readonly read: string;
  readonly rebuild: JobUnderWay | undefined;
  readonly pastRebuilds: readonly PastRun[];
  readonly sources: readonly Heard[];
}

const saysOf = ({ recorded, counted: reached }: Counting): string => {
  const behind = recorded - reached;
  if (recorded === 0) return 'No event has been recorded yet.';
  return behind === 0
    ? `All ${numberInWords(recorded)} events that were recorded are counted.`
    : `${numberInWords(reached)} of ${counted(recorded, 'event')} are counted; ${numberInWords(behind)} ${behind === 1 ? 'is' : 'are'} still to be.`;
};

const readOf = ({ generation, readSince }: Counting): string => {
  if (generation === 0) return 'Nothing has been counted yet.';
  const since = readSince === null ? '' : `, read since ${instantInWords(readSince)}`;
  return `What people read now was counted in run ${String(generation)}${since}.`;
};

export interface ImportsAsked {
  readonly counting: Counting;
  readonly imports: readonly ImportRun[];
  readonly sources: readonly SourceHeard[];
  readonly now: number;
  readonly done: ImportsDone | undefined;
}

export const importsView = ({ counting, imports, sources, now, done }: ImportsAsked): ImportsView => {
  const { recorded, counted: reached, countedTo, runs } = counting;
  const open = runs.find(({ endedAt }) => endedAt === null);
  const importsOpen = imports.filter(isUnderWay);
  return {
    title: 'Imports and rebuilds',
    says: saysOf(counting),
    freshness: freshnessOf(countedTo),
    notice: done && doneInWords[done],
    numbers: [
      { value: recorded, says: 'events recorded', late: false },
      { value: reached, says: 'events counted', late: false },
      { value: recorded - reached, says: 'events still to be counted', late: true },
    ],
    busy: open !== undefined || importsOpen.length > 0,
    imports: importsOpen.map((run) => importUnderWay(run, now)),
    pastImports: imports.filter((run) => !isUnderWay(run)).map(pastImport),
    read: readOf(counting),
    rebuild: open && underWay(open, now),
    pastRebuilds: runs.filter(({ endedAt }) => endedAt !== null).map(pastRun),
    sources: sources.map((source) => heardOf(source, now)),
  };
};
