import { settingOf } from '../case-record/setting.fact.js';
import fc from 'fast-check';
import { day } from '../kernel/day.js';
import { noSums } from './sums.js';
import { lengthsOf, nightsOf, standing } from './definition.js';
import { reckon, roundHalfUp } from './figure.js';

const setting = settingOf([]);
const when = { from: day('2025-06-01'), to: day('2025-06-30') };
const lengths = lengthsOf('ended');

const medianOf = (...days: readonly number[]): number | null =>
  reckon(
    lengths,
    {
      ...noSums,
      numerator: days.reduce((sum, length) => sum + length, 0),
      denominator: days.length,
      lengths: new Map(days.map((length) => [length, days.filter((other) => other === length).length])),
    },
    setting,
    when,
  ).value;

describe('rounding', () => {
  it('is half up, exactly, to as many decimals as asked for', () => {
    expect(roundHalfUp(4_180_000, 60_500, 0)).toBe(69);
    expect(roundHalfUp(4_180_000, 60_500, 2)).toBe(69.09);
    expect(roundHalfUp(1, 8, 2)).toBe(0.13);
    expect(roundHalfUp(1, 2, 0)).toBe(1);
    expect(roundHalfUp(100, 3, 1)).toBe(33.3);
    expect(roundHalfUp(200, 3, 1)).toBe(66.7);
    expect(roundHalfUp(0, 3, 1)).toBe(0);
  });

  it('is never further from the quotient than half of the last decimal', () => {
    const counts = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        expect(Math.abs(roundHalfUp(numerator, denominator, 1) - numerator / denominator)).toBeLessThan(
          0.0500001,
        );
      }),
    );
  });
});

describe('a median', () => {
  it('is the length in the middle, or between the two in the middle', () => {
    expect(medianOf(5, 0, 2, 1, 2)).toBe(2);
    expect(medianOf(1, 2)).toBe(1.5);
    expect(medianOf(0, 0, 0, 7)).toBe(0);
    expect(medianOf(3)).toBe(3);
  });

  it('is none of nothing', () => {
    expect(medianOf()).toBeNull();
  });
});

describe('a figure', () => {
  it('has no value over a denominator of 0', () => {
    const share = standing('share', { population: [], numerator: [] });
    expect(reckon(share, noSums, setting, when)).toEqual({ value: null, numerator: 0, denominator: 0 });
  });

  it('is its numerator, without a denominator, where it is a plain count', () => {
    const count = { ...noSums, numerator: 41, denominator: 41 };
    expect(reckon(nightsOf(), count, setting, when)).toEqual({ value: 41, numerator: 41, denominator: null });
  });
});
