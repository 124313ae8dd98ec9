import { readingOf } from './reading.js';

const level = [10, 14, 10, 14, 10, 14, 10, 14, 10, 14, 10, 14];
const standingsOf = (values: readonly (number | undefined)[], better: 'higher' | 'lower' | 'neither') =>
  readingOf(values, { better, measured: 'count', baseline: 12 }).points.map(({ standing }) => standing);

describe('reading a series', () => {
  it('says whether what is unusual is better, worse, or neither', () => {
    expect(standingsOf([...level, 30], 'higher').at(-1)).toBe('better');
    expect(standingsOf([...level, 30], 'lower').at(-1)).toBe('worse');
    expect(standingsOf([...level, 30], 'neither').at(-1)).toBe('unusual');
    expect(standingsOf([...level, 0], 'higher').at(-1)).toBe('worse');
    expect(standingsOf([...level, 14], 'higher').at(-1)).toBe('usual');
  });

  it('has no limits and calls nothing unusual below 12 values', () => {
    const reading = readingOf([10, 14, 10, 14, 10, 14, 10, 14, 10, 14, 99], {
      better: 'lower',
      measured: 'count',
    });
    expect(reading).toMatchObject({ state: 'too-few', counted: 11, median: 14 });
    expect(reading.points.every(({ standing }) => standing === 'usual')).toBe(true);
  });

  it('takes the middle of two for the median of an even number', () => {
    expect(readingOf([4, 1, 3, 8], { better: 'lower', measured: 'count' })).toMatchObject({ median: 3.5 });
  });

  it('reckons limits from the first values only, where a baseline is given, and judges all by them', () => {
    const raised = [...level, 30, 31, 30];
    const reading = readingOf(raised, { better: 'higher', measured: 'count', baseline: 12 });
    expect(reading).toMatchObject({ state: 'limits', counted: 12, limits: { mean: 12 } });
    expect(reading.points.slice(-3).map(({ standing }) => standing)).toEqual(['better', 'better', 'better']);
  });

  it('has no limits from a baseline of fewer than 12', () => {
    expect(readingOf(level, { better: 'higher', measured: 'count', baseline: 8 })).toMatchObject({
      ...{ state: 'too-few', counted: 8 },
    });
  });

  it('leaves out what has no value, says where, and takes its neighbours for neighbours', () => {
    const gap = [10, 14, undefined, 10, 14, 10, 14, Number.NaN, 10, 14, 10, 14, 10, 14];
    const reading = readingOf(gap, { better: 'higher', measured: 'count' });
    expect(reading).toMatchObject({ state: 'limits', missing: [2, 7], limits: { meanMovingRange: 4 } });
    expect(reading.points.map(({ at }) => at)).toEqual([0, 1, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13]);
  });

  it('judges by the limits as reckoned, not by the band as drawn', () => {
    const reading = readingOf([3, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0], { better: 'lower', measured: 'count' });
    expect(reading).toMatchObject({ band: { lower: 0 } });
    expect(reading.state === 'limits' && reading.limits.lower).toBeCloseTo(-6.48, 10);
    expect(reading.points.every(({ standing }) => standing === 'usual')).toBe(true);
  });

  it('finds nothing unusual in a value that never changes', () => {
    const reading = readingOf(new Array<number>(20).fill(33.3), { better: 'lower', measured: 'percentage' });
    expect(reading.points.every(({ standing }) => standing === 'usual')).toBe(true);
  });

  it('is empty where nothing has a value', () => {
    expect(readingOf([], { better: 'lower', measured: 'count' })).toMatchObject({ state: 'empty' });
    expect(readingOf([undefined, Infinity], { better: 'lower', measured: 'count' })).toMatchObject({
      ...{ state: 'empty', missing: [0, 1] },
    });
  });
});
