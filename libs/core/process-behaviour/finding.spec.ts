import { findingOf } from './finding.js';
import { readingOf, type Better } from './reading.js';

const words = {
  name: (at: number) => `month ${at + 1}`,
  many: 'months',
  show: (value: number) => value.toFixed(0),
};
const level = [10, 14, 10, 14, 10, 14, 10, 14, 10, 14, 10, 14];

const found = (
  values: readonly (number | undefined)[],
  better: Better = 'neither',
  baseline?: number,
): string => findingOf(readingOf(values, { better, measured: 'count', baseline }), words);

describe('what a chart shows, in a sentence', () => {
  it('says what the process does where nothing is unusual', () => {
    expect(found(level)).toBe('Nothing unusual: between 1 and 23 is what this process does');
  });

  it('says that a value never changes', () => {
    expect(found(new Array<number>(12).fill(5))).toBe('Nothing unusual: always 5');
  });

  it('names the latest point where it lies outside, and says which way that is', () => {
    expect(found([...level, 30], 'neither')).toBe('month 13 lies above what this process does');
    expect(found([...level, 30], 'lower')).toBe('month 13 lies above what this process does, which is worse');
    expect(found([...level, 0], 'lower', 12)).toBe(
      'month 13 lies below what this process does, which is better',
    );
  });

  it('counts how many in a row lie on one side', () => {
    const below = [...level, 11, 10, 11, 9, 11, 10, 11, 9];
    expect(found(below, 'higher', 12)).toBe('The last 8 months lie below the average, which is worse');
  });

  it('calls them values where one of the months among them has none', () => {
    const below = [...level, 11, 10, 11, undefined, 9, 11, 10, 11, 9];
    expect(found(below, 'higher', 12)).toBe('The last 8 values lie below the average, which is worse');
  });

  it('says that a trend goes on without a break', () => {
    const rising = [...level, 11, 12, 13, 14, 15, 16, 17];
    expect(found(rising, 'higher', 12)).toBe('The last 7 months rise without a break, which is better');
  });

  it('says that two of the last three lie close to a limit', () => {
    expect(found([...level, 20, 13, 21], 'lower', 12)).toBe(
      'Two of the last three months lie close to the upper limit, which is worse',
    );
    expect(found([...level, 20, 22, 21], 'neither', 12)).toBe(
      'All of the last three months lie close to the upper limit',
    );
  });

  it('says that something stood out before, where the latest does not', () => {
    expect(found([...level, 30, 14, 10], 'lower', 12)).toBe(
      'Nothing unusual now: between 1 and 23 is what this process does; one earlier point stands out',
    );
  });

  it('says how many are missing for limits', () => {
    expect(found([3, 4, 5])).toBe('Too few points for limits: 3 of 12');
    expect(found([])).toBe('None of the months has a value');
  });
});
