import { longestPauseMinutes, type RebuildRun } from '../../shell/projection/rebuild-runs.pg.js';
import { hrefs } from '../frame/hrefs.js';
import { instantInWords, numberInWords } from '../frame/in-words.js';
import {
  doneInWords,
  formsOf,
  lasts,
  paceInWords,
  percentOf,
  secondsBetween,
  stateOf,
  type Ended,
  type JobState,
  type JobUnderWay,
  type Progress,
} from './progress.view.js';

export interface PastRun {
  readonly when: string;
  readonly because: string;
  readonly took: string;
  readonly events: string;
  readonly well: boolean;
  readonly outcome: string;
}

/** Under way, and nothing was heard of it for so long: its process may have died. */
const silentAfterSeconds = 120;
const millisecondsPerMinute = 60_000;

const jobOf = ({ run }: RebuildRun): string => `rebuild-${String(run)}`;

const stateOfRun = (run: RebuildRun): JobState => {
  const state = stateOf(run);
  return run.beganAt === null && state === 'running' ? 'waiting' : state;
};

const pausedInWords = ({ pauseAskedBy, pauseAskedAt }: RebuildRun): string => {
  if (pauseAskedAt === null) return '';
  const until = new Date(Date.parse(pauseAskedAt) + longestPauseMinutes * millisecondsPerMinute);
  const time = instantInWords(until.toISOString()).slice(-'09:12'.length);
  return `Paused by ${pauseAskedBy ?? 'somebody'} on ${instantInWords(pauseAskedAt)}. It goes on by itself at ${time}.`;
};

const asideOf = (run: RebuildRun, now: number): string => {
  const { beganAt, toldAt } = run;
  const state = stateOfRun(run);
  if (state === 'cancelling') return 'It is being cancelled: what it has counted is thrown away.';
  if (beganAt === null) return 'It waits for its turn, and begins when the process that counts is free.';
  if (run.counted >= run.events) return 'Everything is counted and is being compared with what is read now.';
  if (toldAt !== null && secondsBetween(toldAt, now) > silentAfterSeconds) {
    return `Nothing was heard of it since ${instantInWords(toldAt)}. Where its process has died another begins it again.`;
  }
  if (state === 'pausing') return 'It is being paused.';
  if (state === 'paused') return pausedInWords(run);
  const { counted: done, events: of, pacedFrom, pacedCounted: before } = run;
  return paceInWords({ from: pacedFrom ?? beganAt, before, done, of, unit: 'event' }, now);
};

export const progressOf = (run: RebuildRun, now: number): Progress => ({
  ...{ job: jobOf(run), state: stateOfRun(run), counted: run.counted, events: run.events },
  percent: percentOf(run.counted, run.events),
  says: run.beganAt === null ? 'Not begun yet' : doneInWords(run.counted, run.events, 'event'),
  aside: asideOf(run, now),
});

const becauseOf = ({ because, askedAt, askedBy }: RebuildRun): string => {
  const when = instantInWords(askedAt);
  if (because === 'definitions-changed') return `What is counted has changed with this version, on ${when}`;
  return askedBy === null ? `Asked for on ${when}` : `Asked for by ${askedBy} on ${when}`;
};

const meanwhile =
  'Until it has ended people read what was counted before. Events that are recorded meanwhile stay recorded, and are counted when it has ended.';

const means: Readonly<Record<RebuildRun['because'], string>> = {
  asked: `${meanwhile} That is why a pause ends by itself after ${String(longestPauseMinutes)} minutes. Cancelling it throws away what it has counted and changes nothing else.`,
  'definitions-changed': `It can be neither paused nor cancelled: nothing new is counted until it has ended, and it would begin again. ${meanwhile}`,
};

export const underWay = (run: RebuildRun, now: number): JobUnderWay => {
  const progress = progressOf(run, now);
  return {
    ...progress,
    heading: 'Rebuild under way',
    because: becauseOf(run),
    forms: run.because === 'asked' ? formsOf(progress.state, hrefs.steerRebuild) : [],
    means: means[run.because],
  };
};

const differsInWords = (differs: readonly string[] | null): string => {
  if (differs === null) return 'there was nothing to compare it with';
  return differs.length === 0 ? 'nothing came out otherwise' : `came out otherwise in ${differs.join(', ')}`;
};

const outcomeOf = ({ outcome, differs, cancelAskedBy }: RebuildRun): Pick<PastRun, 'well' | 'outcome'> => {
  if (outcome === 'switched') {
    return { well: (differs ?? []).length === 0, outcome: `Read since then: ${differsInWords(differs)}` };
  }
  if (outcome === 'cancelled') {
    return { well: true, outcome: `Cancelled by ${cancelAskedBy ?? 'somebody'}: nothing was changed` };
  }
  return { well: false, outcome: 'Failed: nothing was changed; the log of the process that counts says why' };
};

/** One that has ended, for the table. */
export const pastRun = (run: RebuildRun): PastRun => ({
  when: instantInWords(run.endedAt ?? run.askedAt),
  because: becauseOf(run),
  took: run.beganAt === null || run.endedAt === null ? '' : lasts(secondsBetween(run.beganAt, run.endedAt)),
  events: `${numberInWords(run.counted)} of ${numberInWords(run.events)}`,
  ...outcomeOf(run),
});

/** How it ended, in one sentence, for whoever watched. */
export const endedInWords = (run: RebuildRun): Ended => ({
  job: jobOf(run),
  says: `${outcomeOf(run).outcome}.`,
  aside: '',
});
