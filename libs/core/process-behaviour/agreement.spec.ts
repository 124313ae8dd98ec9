import { chanceFrom, type Chance } from '../demonstration/chance.js';
import { plotTheDots, type Dot } from './plot-the-dots.given.js';
import { readingOf, type PointRead } from './reading.js';
import type { Rule } from './rules.js';

const seed = 20_260_314;

type Next = (chance: Chance, before: number) => number;

/** How a series goes on: as chance has it, level, uphill, downhill, back to one value, far away. */
const goesOn: readonly Next[] = [
  ({ whole }) => whole(0, 100),
  ({ whole }) => whole(48, 52),
  (_, before) => before,
  ({ whole }, before) => before + whole(1, 6),
  ({ whole }, before) => before - whole(1, 6),
  ({ whole }, before) => before + whole(-3, 3),
  () => 50,
  ({ whole }) => 50 + whole(30, 45) * (whole(0, 1) === 0 ? 1 : -1),
  ({ whole }) => whole(60, 90) / 2,
];

const seriesFrom = (chance: Chance): readonly number[] => {
  const length = chance.whole(12, 60);
  const series: number[] = [];
  while (series.length < length) {
    const next = goesOn[chance.whole(0, goesOn.length - 1)] ?? (() => 50);
    const stretch = chance.whole(1, 10);
    for (let i = 0; i < stretch && series.length < length; i += 1) {
      series.push(next(chance, series.at(-1) ?? 50));
    }
  }
  return series;
};

const sideOf = { up: 'Above', down: 'Below' } as const;

/** What we say of a point, as the package would write it. */
const dotOf = ({ signals }: PointRead): Dot => {
  const has = (rule: Rule): boolean => signals.some((signal) => signal.rule === rule);
  const marks = {
    ...{ outside: has('outside'), trend: has('trend') },
    ...{ twoOfThree: has('two-of-three'), oneSide: has('one-side') },
  };
  const [first] = signals;
  if (first === undefined) return { ...marks, type: 'Common Cause' };
  const types: Readonly<Record<Rule, string>> = {
    outside: first.way === 'up' ? 'Above UCL' : 'Below LCL',
    trend: `7 Point Trend (${first.way === 'up' ? 'In' : 'De'}creasing)`,
    'two-of-three': `2 in 3 ${sideOf[first.way]} CL`,
    'one-side': `7 Points ${sideOf[first.way]} CL`,
  };
  return { ...marks, type: types[first.rule] };
};

describe(`10,000 series by chance (seed ${seed})`, () => {
  const chance = chanceFrom(seed);
  const all = Array.from({ length: 10_000 }, () => {
    const series = seriesFrom(chance);
    const baseline = chance.happens(0.3) ? chance.whole(12, series.length) : undefined;
    const { points } = readingOf(series, { better: 'higher', measured: 'count', baseline });
    return { series, ours: points.map(dotOf), theirs: plotTheDots(series, baseline ?? series.length) };
  });

  it('are classified as the published rules classify them, point by point', () => {
    const differs = all.find(({ ours, theirs }) => JSON.stringify(ours) !== JSON.stringify(theirs));
    expect(differs).toBeUndefined();
    expect(all).toHaveLength(10_000);
  });

  it('hold every rule often, and points that none marks', () => {
    const types = all.flatMap(({ theirs }) => theirs.map(({ type }) => type));
    const often = new Set(types);
    expect([...often].toSorted((one, other) => one.localeCompare(other))).toEqual([
      '2 in 3 Above CL',
      '2 in 3 Below CL',
      '7 Point Trend (Decreasing)',
      '7 Point Trend (Increasing)',
      '7 Points Above CL',
      '7 Points Below CL',
      'Above UCL',
      'Below LCL',
      'Common Cause',
    ]);
    const rarest = Math.min(...[...often].map((type) => types.filter((each) => each === type).length));
    expect(rarest).toBeGreaterThan(1_000);
  });

  it('hold values on the mean and equal neighbours', () => {
    const mean = (series: readonly number[]): number => series.reduce((a, b) => a + b, 0) / series.length;
    expect(all.filter(({ series }) => series.includes(mean(series))).length).toBeGreaterThan(100);
    expect(
      all.filter(({ series }) => series.some((value, i) => value === series[i - 1])).length,
    ).toBeGreaterThan(5_000);
  });
});
