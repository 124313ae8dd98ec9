import { ladderMs, waitAfter } from './ladder.js';

const hourMs = 3_600_000;

describe('the ladder of attempts', () => {
  it('waits 5 s, 5 min, 30 min, then 2, 5, 10, 14, 20 and 24 hours, and ends', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((attempts) => waitAfter(attempts, 0));
    const hours = [2, 5, 10, 14, 20, 24].map((each) => each * hourMs);
    expect(waits).toEqual([5_000, 300_000, 1_800_000, ...hours, undefined]);
  });

  it('still has an attempt to come after three days', () => {
    expect(ladderMs.reduce((sum, wait) => sum + wait)).toBeGreaterThan(72 * hourMs);
  });

  it('waits up to a tenth longer, by chance, and never less', () => {
    expect([waitAfter(2, 0), waitAfter(2, 0.5), waitAfter(2, 1)]).toEqual([300_000, 315_000, 330_000]);
  });
});
