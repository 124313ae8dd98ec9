import type { Indicator } from '../../core/counting/definition.js';
import { findingOf } from '../../core/process-behaviour/finding.js';
import type { Measured } from '../../core/process-behaviour/natural-limits.js';
import { readingOf as readProcess, type Standing } from '../../core/process-behaviour/reading.js';
import type { ChartPoint } from '../charts/chart.view.js';
import { shapeOf } from '../charts/mark-shapes.js';
import { periodNamesOf } from '../charts/period-names.js';
import { showAs } from '../charts/show-as.js';
import { readingOf, type Reading } from './figure-in-words.js';

const measuredAs: Readonly<Record<Reading, Measured>> = {
  percentage: 'percentage',
  count: 'count',
  average: 'rate',
  rate: 'rate',
  length: 'days',
};

/** How a chart draws the values of an indicator. */
export const measuredOf = (indicator: Pick<Indicator, 'measure'>): Measured =>
  measuredAs[readingOf(indicator)];

/** What the rules say of the latest point. */
export interface Verdict {
  /** Undefined where there are too few points to say anything. */
  readonly standing: Standing | undefined;
  readonly says: string;
  /** What of the latest points is unusual, in a sentence; empty where nothing is. */
  readonly because: string;
  readonly shape: string;
}

const verdicts: Readonly<Record<Standing, string>> = {
  usual: 'Nothing unusual',
  better: 'Unusual, and better',
  worse: 'Unusual, and worse',
  unusual: 'Unusual',
};

const markArea = 90;

/** Whether the latest point is more than the ups and downs of its process, in words and a shape. */
export const verdictOn = (
  indicator: Pick<Indicator, 'measure' | 'better'>,
  points: readonly ChartPoint[],
): Verdict => {
  const measured = measuredOf(indicator);
  const values = points.map(({ value }) => value);
  const reading = readProcess(values, { better: indicator.better, measured });
  const last = reading.points.at(-1);
  if (reading.state !== 'limits' || last?.at !== points.length - 1) {
    return { standing: undefined, says: 'Too few values to say', shape: '', because: '' };
  }
  const names = periodNamesOf(points);
  const name = (at: number): string => names.long(points[at]?.on ?? '');
  const words = { name, many: names.many, show: showAs(measured) };
  return {
    standing: last.standing,
    says: verdicts[last.standing],
    shape: shapeOf(last.standing, markArea),
    because: last.standing === 'usual' ? '' : findingOf(reading, words),
  };
};
