/**
 * The sums behind a figure. Every figure is a sum over children, so sums of some children can be added to and taken
 * from sums of others. `lengths` counts how many items are how many days long.
 */
export interface Sums {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
  readonly notYetDue: number;
  readonly unknown: number;
  readonly lengths: ReadonlyMap<number, number>;
}

export const noSums: Sums = {
  numerator: 0,
  denominator: 0,
  excluded: 0,
  notYetDue: 0,
  unknown: 0,
  lengths: new Map(),
};

const addLengths = (a: Sums['lengths'], b: Sums['lengths'], sign: 1 | -1): Sums['lengths'] => {
  if (b.size === 0) return a;
  const joined = new Map(a);
  for (const [length, times] of b) joined.set(length, (joined.get(length) ?? 0) + sign * times);
  return joined;
};

/** `a + b`, or `a - b` with sign -1. */
export const addSums = (a: Sums, b: Sums, sign: 1 | -1 = 1): Sums => ({
  numerator: a.numerator + sign * b.numerator,
  denominator: a.denominator + sign * b.denominator,
  excluded: a.excluded + sign * b.excluded,
  notYetDue: a.notYetDue + sign * b.notYetDue,
  unknown: a.unknown + sign * b.unknown,
  lengths: addLengths(a.lengths, b.lengths, sign),
});
