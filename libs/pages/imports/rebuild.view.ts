import type { RebuildRun } from '../../shell/projection/rebuild-runs.pg.js';
import { counted, instantInWords, numberInWords } from '../frame/in-words.js';

/** How far a rebuild is: on the page, and told again and again while somebody looks. */
export interface Progress {
  readonly counted: number;
  readonly events: number;
  readonly percent: number;
  /** "120,000 of 400,000 events, 30 %". */
  readonly says: string;
  /** What else there is to say: how long it may take, that it is being cancelled. */
  readonly aside: string;
}

export interface RunUnderWay extends Progress {
  /** Who asked for it and when, or why it began by itself. */
  readonly because: string;
  readonly canBeCancelled: boolean;
  /** Why it cannot be. */
  readonly mayNot: string | undefined;
}

export interface PastRun {
  readonly when: string;
  readonly because: string;
  readonly took: string;
  readonly events: string;
  readonly well: boolean;
  readonly outcome: string;
}

const millisecondsPerSecond = 1_000;
const secondsPerMinute = 60;

const secondsBetween = (from: string, to: string | number): number =>
  Math.max(0, (new Date(to).getTime() - Date.parse(from)) / millisecondsPerSecond);

const lasts = (seconds: number): string =>
  seconds < secondsPerMinute
    ? counted(Math.max(1, Math.round(seconds)), 'second')
    : counted(Math.round(seconds / secondsPerMinute), 'minute');

/** Under way, and nothing was heard of it for so long: its process may have died. */
const silentAfterSeconds = 120;
/** Before that nobody can say how fast it is. */
const guessAfterSeconds = 3;

const asideOf = (run: RebuildRun, now: number): string => {
  const { beganAt, toldAt, cancelAskedBy } = run;
  if (cancelAskedBy !== null) return 'It is being cancelled: what it has counted is thrown away.';
  if (beganAt === null) return 'It waits for its turn, and begins when the process that counts is free.';
  if (run.counted >= run.events) return 'Everything is counted and is being compared with what is read now.';
  if (toldAt !== null && secondsBetween(toldAt, now) > silentAfterSeconds) {
    return `Nothing was heard of it since ${instantInWords(toldAt)}. Where its process has died another begins it again.`;
  }
  const gone = secondsBetween(beganAt, now);
  if (gone < guessAfterSeconds || run.counted === 0) return 'It has just begun.';
  const rate = run.counted / gone;
  const left = (run.events - run.counted) / rate;
  return `${numberInWords(Math.round(rate))} events a second: about ${lasts(left)} left.`;
};

export const progressOf = (run: RebuildRun, now: number): Progress => {
  const percent = run.events === 0 ? 0 : Math.floor((100 * run.counted) / run.events);
  const says =
    run.beganAt === null
      ? 'Not begun yet'
      : `${numberInWords(run.counted)} of ${counted(run.events, 'event')}, ${String(percent)} %`;
  return { counted: run.counted, events: run.events, percent, says, aside: asideOf(run, now) };
};

const becauseOf = ({ because, askedAt, askedBy }: RebuildRun): string => {
  const when = instantInWords(askedAt);
  if (because === 'definitions-changed') return `What is counted has changed with this version, on ${when}`;
  return askedBy === null ? `Asked for on ${when}` : `Asked for by ${askedBy} on ${when}`;
};

export const underWay = (run: RebuildRun, now: number): RunUnderWay => {
  const asked = run.because === 'asked';
  return {
    ...progressOf(run, now),
    because: becauseOf(run),
    canBeCancelled: asked && run.cancelAskedBy === null,
    mayNot: asked
      ? undefined
      : 'It cannot be cancelled: nothing new is counted until it has ended, and it would begin again.',
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
export const endedInWords = (run: RebuildRun | undefined): string =>
  run === undefined ? 'It has ended.' : `${outcomeOf(run).outcome}.`;
