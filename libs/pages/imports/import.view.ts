import type { ImportRun } from '../../shell/operations/import-runs/import-run.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, instantInWords, numberInWords } from '../frame/in-words.js';
import {
  doneInWords,
  formsOf,
  paceInWords,
  percentOf,
  stateOf,
  type Ended,
  type JobUnderWay,
  type Progress,
} from './progress.view.js';

export interface PastImport {
  readonly when: string;
  readonly name: string;
  readonly begunBy: string;
  /** "12,000 rows". */
  readonly read: string;
  readonly recorded: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly notUsed: number;
  readonly well: boolean;
  readonly outcome: string;
}

/** Whether there is still something to follow: it has not ended, and its command was heard of. */
export const isUnderWay = ({ endedAt, silent }: ImportRun): boolean => endedAt === null && !silent;

const jobOf = ({ run }: ImportRun): string => `import-${String(run)}`;

const units = { rows: 'row', events: 'event' } as const;

const soFar = ({ recorded, duplicates, quarantined, notUsed }: ImportRun): string =>
  [
    `${numberInWords(recorded)} recorded`,
    `${numberInWords(duplicates)} there already`,
    `${numberInWords(quarantined)} quarantined`,
    `${numberInWords(notUsed)} not used`,
  ].join(', ');

const standsInWords = (run: ImportRun, now: number): string => {
  const { pacedFrom: from, pacedDone: before, done, of } = run;
  switch (stateOf(run)) {
    case 'cancelling':
      return 'It is being cancelled: it stops after the batch it is at.';
    case 'pausing':
      return 'It is being paused: it waits after the batch it is at.';
    case 'paused':
      return `Paused by ${run.pauseAskedBy ?? 'somebody'} on ${instantInWords(run.pauseAskedAt ?? run.toldAt)}.`;
    case 'waiting':
    case 'running':
      if (run.stage === 'reading') return 'Nothing is recorded before all of them are read.';
      if (done === 0) return 'What is there already is being looked up.';
      return paceInWords({ from, before, done, of, unit: units[run.unit] }, now);
  }
};

const asideOf = (run: ImportRun, now: number): string =>
  run.stage === 'reading' ? standsInWords(run, now) : `${standsInWords(run, now)} So far ${soFar(run)}.`;

export const importProgressOf = (run: ImportRun, now: number): Progress => ({
  ...{ job: jobOf(run), state: stateOf(run), counted: run.done, events: run.of },
  percent: percentOf(run.done, run.of),
  says:
    run.stage === 'reading'
      ? `Reading its files, ${String(percentOf(run.done, run.of))} %`
      : doneInWords(run.done, run.of, units[run.unit]),
  aside: asideOf(run, now),
});

/** Whoever has the token of the machine is nobody in particular. */
const begunInWords = ({ client, begunBy }: ImportRun): string =>
  client === 'local' ? 'on the machine of the server' : `by ${begunBy}`;

export const importUnderWay = (run: ImportRun, now: number): JobUnderWay => {
  const progress = importProgressOf(run, now);
  return {
    ...progress,
    heading: run.name,
    because: `Begun ${begunInWords(run)} on ${instantInWords(run.beganAt)}`,
    forms: formsOf(progress.state, (steering) => hrefs.steerImport(run.run, steering)),
    means:
      'Paused or cancelled it stops between two batches, and what was recorded stays recorded. The same command again goes on where it stopped: nothing is recorded twice.',
  };
};

const outcomes = {
  finished: () => ({ well: true, outcome: 'All of it was read' }),
  cancelled: ({ cancelAskedBy }: ImportRun) => ({
    ...{ well: true, outcome: `Cancelled by ${cancelAskedBy ?? 'somebody'}: the same command again goes on` },
  }),
  failed: () => ({ well: false, outcome: 'Stopped early: its command says why, and goes on when repeated' }),
} as const;

const outcomeOf = (run: ImportRun): Pick<PastImport, 'well' | 'outcome'> =>
  run.outcome === null
    ? {
        well: false,
        outcome: 'Not heard of since: its command has probably died, and goes on when repeated',
      }
    : outcomes[run.outcome](run);

/** One that has ended, or whose command is heard of no more. */
export const pastImport = (run: ImportRun): PastImport => {
  const { name, read, recorded, duplicates, quarantined, notUsed } = run;
  return {
    when: instantInWords(run.endedAt ?? run.toldAt),
    ...{ name, begunBy: begunInWords(run), read: counted(read, units[run.unit]) },
    ...{ recorded, duplicates, quarantined, notUsed },
    ...outcomeOf(run),
  };
};

/** How it ended, for whoever watched. */
export const importEndedInWords = (run: ImportRun): Ended => ({
  job: jobOf(run),
  says: `${outcomeOf(run).outcome}.`,
  aside: `${counted(run.read, units[run.unit])} read: ${soFar(run)}.`,
});
