/**
 * The published rules once more, by brute force and in another shape than `rules.ts`: every window is looked at anew, as the
 * R package does it, with sums of signs, and the answer is the text that the package writes. Only for comparing.
 */
export interface Dot {
  readonly outside: boolean;
  readonly trend: boolean;
  readonly twoOfThree: boolean;
  readonly oneSide: boolean;
  readonly type: string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const limitsFrom = (y: readonly number[]): { mean: number; limit: number; close: number } => {
  let ranges = 0;
  for (let i = 1; i < y.length; i += 1) ranges += Math.abs(y[i]! - y[i - 1]!);
  const amr = ranges / (y.length - 1);
  return { mean: sum(y) / y.length, limit: 2.66 * amr, close: 2 * (2.66 / 3) * amr };
};

/** The windows of a size that hold the point, as places of their first. */
const windowsWith = (i: number, size: number, length: number): readonly number[] =>
  Array.from({ length: size }, (_, back) => i - back).filter((from) => from >= 0 && from + size <= length);

const typeOf = (dot: Omit<Dot, 'type'>, above: boolean, rising: boolean): string => {
  const side = above ? 'Above' : 'Below';
  if (dot.outside) return above ? 'Above UCL' : 'Below LCL';
  if (dot.trend) return `7 Point Trend (${rising ? 'In' : 'De'}creasing)`;
  if (dot.twoOfThree) return `2 in 3 ${side} CL`;
  return dot.oneSide ? `7 Points ${side} CL` : 'Common Cause';
};

export const plotTheDots = (y: readonly number[], baseline: number): readonly Dot[] => {
  const { mean, limit, close } = limitsFrom(y.slice(0, baseline));
  const side = y.map((value) => Math.sign(value - mean));
  const isOutside = y.map((value) => value > mean + limit || value < mean - limit);
  const isClose = y.map((value, i) => !isOutside[i]! && (value > mean + close || value < mean - close));
  const closeness = isClose.map(Number);
  const step = y.map((value, i) => (i === 0 ? 0 : Math.sign(value - y[i - 1]!)));
  const signsFrom = (signs: readonly number[], from: number, size: number): number => {
    let total = 0;
    for (let i = from; i < from + size; i += 1) total += signs[i]!;
    return total;
  };
  const steps = (from: number): number => signsFrom(step, from + 1, 6);
  const sides = (from: number, size: number): number => Math.abs(signsFrom(side, from, size));
  return y.map((_, i) => {
    const sevens = windowsWith(i, 7, y.length);
    const threes = windowsWith(i, 3, y.length);
    const trends = sevens.filter((from) => Math.abs(steps(from)) === 6);
    const dot = {
      outside: isOutside[i]!,
      trend: trends.length > 0,
      twoOfThree:
        isClose[i]! && threes.some((from) => sides(from, 3) === 3 && signsFrom(closeness, from, 3) >= 2),
      oneSide: sevens.some((from) => sides(from, 7) === 7),
    };
    const rising = trends.length > 0 && steps(Math.max(...trends)) > 0;
    return { ...dot, type: typeOf(dot, side[i]! > 0, rising) };
  });
};
