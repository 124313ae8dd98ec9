import type { Measured } from '../../core/process-behaviour/natural-limits.js';
import { pointsForLimits, type Reading } from '../../core/process-behaviour/reading.js';
import { counted, numberInWords } from '../frame/in-words.js';
import type { ChartPoint } from './chart.view.js';
import type { PeriodNames } from './period-names.js';
import { showAs } from './show-as.js';

interface NotesAsked {
  readonly reading: Reading;
  readonly names: PeriodNames;
  readonly points: readonly ChartPoint[];
  readonly kind: Measured;
}

type Note = (asked: NotesAsked) => string | undefined;

const limits: Note = ({ reading, kind }) => {
  if (reading.state !== 'limits') return undefined;
  if (reading.limits.meanMovingRange === 0)
    return 'One value like another: there is no band, and whatever differs is unusual.';
  const show = showAs(kind);
  const base =
    reading.counted === reading.points.length ? `all ${reading.counted}` : `the first ${reading.counted}`;
  const step = (size: number): string =>
    kind === 'percentage' ? `${numberInWords(size)} percentage points` : show(size);
  const { mean, meanMovingRange, upperRange } = reading.limits;
  return `The shaded band is what this process does while nothing changes it: the average of ${base} values, ${show(mean)}, give or take 2.66 times the average step from one to the next, ${step(meanMovingRange)}. Steps of more than ${step(upperRange)} are rare.`;
};

const clipped: Note = ({ reading, kind }) => {
  if (reading.state !== 'limits') return undefined;
  const show = showAs(kind);
  const { band, limits: reckoned } = reading;
  const beyond = [
    ...(reckoned.lower < band.lower
      ? [
          `The lower limit works out at ${show(reckoned.lower)}, which cannot be: the band stops at ${show(band.lower)}.`,
        ]
      : []),
    ...(reckoned.upper > band.upper
      ? [
          `The upper limit works out at ${show(reckoned.upper)}, which cannot be: the band stops at ${show(band.upper)}.`,
        ]
      : []),
  ].join(' ');
  return beyond || undefined;
};

const tooFew: Note = ({ reading, kind }) =>
  reading.state === 'too-few' && reading.points.length > 1
    ? `Until there are ${pointsForLimits} values the line across is the middle value, ${showAs(kind)(reading.median)}, and nothing is called unusual.`
    : undefined;

const missing: Note = ({ reading, names, points }) => {
  if (reading.missing.length === 0 || reading.state === 'empty') return undefined;
  const which = reading.missing.map((at) => names.long(points[at]?.on ?? ''));
  return `${counted(which.length, 'point has', 'points have')} no value and ${which.length === 1 ? 'is' : 'are'} left out: ${which.join(', ')}.`;
};

/** How a chart is to be read, in sentences, as far as there is anything to say. */
export const notesOf = (asked: NotesAsked): readonly string[] =>
  [limits, clipped, tooFew, missing].flatMap((note) => note(asked) ?? []);
