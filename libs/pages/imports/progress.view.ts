import type { Steering } from '../../shell/projection/steering.js';
import { counted, numberInWords } from '../frame/in-words.js';

/** How something long stands; what can be asked of it depends on it. */
export type JobState = 'waiting' | 'running' | 'pausing' | 'paused' | 'cancelling';

/** How far something long is: on the page, and told again and again while somebody looks. */
export interface Progress {
  /** Which of those that the page shows. */
  readonly job: string;
  readonly state: JobState;
  readonly counted: number;
  readonly events: number;
  readonly percent: number;
  /** "120,000 of 400,000 events, 30 %". */
  readonly says: string;
  /** What else there is to say: how long it may take, that it is being cancelled. */
  readonly aside: string;
}

/** One that has ended, for whoever watched it. */
export interface Ended {
  readonly job: string;
  readonly says: string;
  readonly aside: string;
}

/** What can be asked of it, and in which states. */
export interface SteeringForm {
  readonly text: 'Pause' | 'Go on' | 'Cancel';
  readonly href: string;
  /** States in which it is offered. */
  readonly when: string;
  readonly offered: boolean;
}

/** One under way, on the page. */
export interface JobUnderWay extends Progress {
  /** What it is called. */
  readonly heading: string;
  /** Who asked for it and when, or why it began by itself. */
  readonly because: string;
  readonly forms: readonly SteeringForm[];
  /** What a pause and giving up come to. */
  readonly means: string;
}

const millisecondsPerSecond = 1_000;
const secondsPerMinute = 60;
const minutesPerHour = 60;

export const secondsBetween = (from: string, to: string | number): number =>
  Math.max(0, (new Date(to).getTime() - Date.parse(from)) / millisecondsPerSecond);

export const lasts = (seconds: number): string => {
  if (seconds < secondsPerMinute) return counted(Math.max(1, Math.round(seconds)), 'second');
  const minutes = Math.round(seconds / secondsPerMinute);
  return minutes < 2 * minutesPerHour
    ? counted(minutes, 'minute')
    : counted(Math.round(minutes / minutesPerHour), 'hour');
};

/** Before that nobody can say how fast it is. */
const guessAfterSeconds = 3;

export interface Pace {
  /** Measured from here, when so many were done. */
  readonly from: string;
  readonly before: number;
  readonly done: number;
  readonly of: number;
  readonly unit: 'event' | 'row';
}

/** "2,000 events a second: about 2 minutes left." */
export const paceInWords = ({ from, before, done, of, unit }: Pace, now: number): string => {
  const gone = secondsBetween(from, now);
  if (gone < guessAfterSeconds || done <= before)
    return before === 0 ? 'It has just begun.' : 'It has just gone on.';
  const rate = (done - before) / gone;
  const speed = rate >= 1 ? `${counted(Math.round(rate), unit)} a second` : 'Less than one a second';
  return `${speed}: about ${lasts((of - done) / rate)} left.`;
};

export const percentOf = (done: number, of: number): number => (of === 0 ? 0 : Math.floor((100 * done) / of));

/** "120,000 of 400,000 events, 30 %". */
export const doneInWords = (done: number, of: number, unit: 'event' | 'row'): string =>
  `${numberInWords(done)} of ${counted(of, unit)}, ${String(percentOf(done, of))} %`;

export interface Asked {
  readonly pauseAskedAt: string | null;
  readonly cancelAskedBy: string | null;
  readonly toldAt: string | null;
}

/** Asked for is not yet done: it has heard of it once it has told something since. */
export const stateOf = ({ pauseAskedAt, cancelAskedBy, toldAt }: Asked): JobState => {
  if (cancelAskedBy !== null) return 'cancelling';
  if (pauseAskedAt === null) return 'running';
  return toldAt !== null && Date.parse(toldAt) >= Date.parse(pauseAskedAt) ? 'paused' : 'pausing';
};

export const formsOf = (state: JobState, hrefOf: (steering: Steering) => string): readonly SteeringForm[] => {
  const form = (text: SteeringForm['text'], steering: Steering, when: readonly JobState[]): SteeringForm => ({
    ...{ text, href: hrefOf(steering), when: when.join(' '), offered: when.includes(state) },
  });
  return [
    form('Pause', 'pause', ['running']),
    form('Go on', 'go-on', ['pausing', 'paused']),
    form('Cancel', 'cancel', ['waiting', 'running', 'pausing', 'paused']),
  ];
};
