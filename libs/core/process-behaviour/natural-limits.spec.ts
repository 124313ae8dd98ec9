import { drawnBand, meanOf, naturalLimitsOf } from './natural-limits.js';

describe('natural process limits', () => {
  it('lie 2.66 mean moving ranges above and below the mean', () => {
    const limits = naturalLimitsOf([10, 14, 10, 14, 10, 14, 10, 14, 10, 14, 10, 14]);
    expect(limits.mean).toBe(12);
    expect(limits.meanMovingRange).toBe(4);
    expect(limits.lower).toBeCloseTo(1.36, 10);
    expect(limits.upper).toBeCloseTo(22.64, 10);
    expect(limits.nearLower).toBeCloseTo(4.9067, 4);
    expect(limits.nearUpper).toBeCloseTo(19.0933, 4);
    expect(limits.upperRange).toBeCloseTo(13.068, 10);
  });

  it('count one long step like every other', () => {
    // The example of the package that screens such steps: 1.94 with limits of -0.72 and 4.6 there, wider here.
    const limits = naturalLimitsOf([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    expect(limits.mean).toBeCloseTo(1.9444, 4);
    expect(limits.meanMovingRange).toBeCloseTo(32 / 17, 10);
    expect(limits.lower).toBeCloseTo(-3.0626, 4);
    expect(limits.upper).toBeCloseTo(6.9515, 4);
  });

  it('take the mean of equal values to be that value, to the last digit', () => {
    expect(meanOf(new Array<number>(12).fill(0.1))).toBe(0.1);
    expect(meanOf(new Array<number>(13).fill(33.3))).toBe(33.3);
  });
});

describe('the band as it is drawn', () => {
  it('goes no lower than no children and no higher than all of them', () => {
    expect(drawnBand({ lower: -3.6, upper: 15.8 }, 'count', [4, 7])).toEqual({ lower: 0, upper: 15.8 });
    expect(drawnBand({ lower: 88.1, upper: 104.2 }, 'percentage', [94, 97])).toEqual({
      lower: 88.1,
      upper: 100,
    });
    expect(drawnBand({ lower: -1, upper: 250 }, 'rate', [120])).toEqual({ lower: 0, upper: 250 });
  });

  it('reaches as far as the values do, possible or not', () => {
    expect(drawnBand({ lower: -9, upper: 15 }, 'days', [-4, 7])).toEqual({ lower: -4, upper: 15 });
  });
});
