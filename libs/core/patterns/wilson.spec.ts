import { wilson } from './wilson.js';

const rounded = ({ low, high }: { low: number; high: number }): readonly [number, number] => [
  Math.round(low * 10_000) / 10_000,
  Math.round(high * 10_000) / 10_000,
];

describe("Wilson's interval", () => {
  // Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is the published one of %i of %i', (found, of, low, high) => {
    expect(rounded(wilson(found, of))).toEqual([low, high]);
  });

  // Not by the closed formula: the shares x at which |found / of - x| is z times the standard error of x, by bisection.
  it.each([
    [1, 1, 0.2065, 1],
    [0, 1, 0, 0.7935],
    [1, 2, 0.0945, 0.9055],
    [9, 12, 0.4677, 0.9111],
    [10, 10, 0.7225, 1],
    [120, 200, 0.5308, 0.6654],
  ])('solves its definition for %i of %i', (found, of, low, high) => {
    expect(rounded(wilson(found, of))).toEqual([low, high]);
  });

  it('never leaves 0 to 1, and holds the share', () => {
    for (let of = 1; of <= 60; of += 1) {
      for (let found = 0; found <= of; found += 1) {
        const { low, high } = wilson(found, of);
        expect([low >= 0, low <= found / of, found / of <= high, high <= 1]).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }
    }
  });
});
