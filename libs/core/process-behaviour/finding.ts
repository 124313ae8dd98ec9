import { pointsForLimits, type PointRead, type Reading, type Standing } from './reading.js';
import type { Rule, Way } from './rules.js';

/** How a chart calls its points and its values. */
export interface FindingWords {
  /** The point at a place of the series: "November 2026". */
  readonly name: (at: number) => string;
  /** Many of them: "months". */
  readonly many: string;
  readonly show: (value: number) => string;
}

type Limited = Extract<Reading, { readonly state: 'limits' }>;
type Said = (points: readonly PointRead[], way: Way, words: FindingWords) => string;

const verdicts: Readonly<Record<Standing, string>> = {
  usual: '',
  better: ', which is better',
  worse: ', which is worse',
  unusual: '',
};

/** The points at the end that one rule marks the same way, without a break. */
const lastMarked = (points: readonly PointRead[], rule: Rule, way: Way): readonly PointRead[] =>
  points.slice(
    points.findLastIndex(
      ({ signals }) => !signals.some((signal) => signal.rule === rule && signal.way === way),
    ) + 1,
  );

/** "The last 8 months"; of values where a month among them has none. */
const theLast = (points: readonly PointRead[], many: string): string => {
  const from = points[0]?.at ?? 0;
  const to = points.at(-1)?.at ?? 0;
  return `The last ${points.length} ${to - from + 1 === points.length ? many : 'values'}`;
};

const said: Readonly<Record<Rule, Said>> = {
  outside: (points, way, { name }) =>
    `${name(points.at(-1)?.at ?? 0)} lies ${way === 'up' ? 'above' : 'below'} what this process does`,
  trend: (points, way, { many }) =>
    `${theLast(lastMarked(points, 'trend', way), many)} ${way === 'up' ? 'rise' : 'fall'} without a break`,
  'two-of-three': (points, way, { many }) => {
    const three = points.slice(-3);
    const close = three.filter(({ signals }) => signals.some(({ rule }) => rule === 'two-of-three'));
    const which = close.length === 3 ? 'All' : 'Two';
    return `${which} of the ${theLast(three, many).slice('The '.length).replace('3', 'three')} lie close to the ${way === 'up' ? 'upper' : 'lower'} limit`;
  },
  'one-side': (points, way, { many }) =>
    `${theLast(lastMarked(points, 'one-side', way), many)} lie ${way === 'up' ? 'above' : 'below'} the average`,
};

const usualOf = ({ band, points }: Limited, { show }: FindingWords): string =>
  show(band.lower) === show(band.upper) && points.every(({ standing }) => standing === 'usual')
    ? `always ${show(band.lower)}`
    : `between ${show(band.lower)} and ${show(band.upper)} is what this process does`;

const limitedFinding = (reading: Limited, words: FindingWords): string => {
  const last = reading.points.at(-1);
  const signal = last?.signals[0];
  if (last !== undefined && signal !== undefined) {
    return said[signal.rule](reading.points, signal.way, words) + verdicts[last.standing];
  }
  const before = reading.points.filter(({ standing }) => standing !== 'usual').length;
  if (before === 0) return `Nothing unusual: ${usualOf(reading, words)}`;
  const stands = before === 1 ? 'one earlier point stands out' : `${before} earlier ${words.many} stand out`;
  return `Nothing unusual now: ${usualOf(reading, words)}; ${stands}`;
};

/** What a chart shows, in one sentence about its latest point: the title that people read first and often alone. */
export const findingOf = (reading: Reading, words: FindingWords): string => {
  switch (reading.state) {
    case 'empty':
      return `None of the ${words.many} has a value`;
    case 'too-few':
      return `Too few points for limits: ${reading.counted} of ${pointsForLimits}`;
    case 'limits':
      return limitedFinding(reading, words);
  }
};
