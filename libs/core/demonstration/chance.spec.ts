import { chanceFor, chanceFrom, type Weighted } from './chance.js';

const times = <T>(count: number, draw: () => T): readonly T[] => Array.from({ length: count }, draw);

describe('chance', () => {
  it('draws the same from the same seed', () => {
    const chance = chanceFrom(42);
    expect(times(5, () => chance.whole(1, 100))).toEqual([61, 45, 86, 67, 18]);
  });

  it('draws something else for another purpose of the same seed', () => {
    const one = chanceFor(42, 1);
    const other = chanceFor(42, 2);
    expect(times(5, () => one.whole(1, 1_000))).not.toEqual(times(5, () => other.whole(1, 1_000)));
  });

  it('chooses by weight, and never what weighs nothing', () => {
    const weighted: Weighted<string> = [
      ['often', 3],
      ['seldom', 1],
      ['never', 0],
    ];
    const chance = chanceFrom(7);
    const drawn = times(4_000, () => chance.among(weighted));
    expect(drawn.filter((choice) => choice === 'never')).toHaveLength(0);
    expect(drawn.filter((choice) => choice === 'often').length / 4_000).toBeCloseTo(0.75, 1);
  });

  it('includes both ends of a range of whole numbers', () => {
    const chance = chanceFrom(7);
    expect(new Set(times(200, () => chance.whole(3, 5)))).toEqual(new Set([3, 4, 5]));
  });

  it('puts half of the lengths below the median, and none below one', () => {
    const chance = chanceFrom(7);
    const lengths = times(4_000, () => chance.lengthAround(100, 1));
    expect(lengths.filter((length) => length < 100).length / 4_000).toBeCloseTo(0.5, 1);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1);
  });

  it('has nothing to choose from an empty list', () => {
    expect(() => chanceFrom(1).among([])).toThrow('give at least one choice');
  });
});
