import { killAll } from '../journeys/product/app.js';
import { killAndCompare } from './kill-rounds.js';

afterAll(killAll);

// A larger run: test/faults/kill.ts.
describe('a server that is killed while it works', () => {
  it('has every acknowledged event once, and counts as if nothing had happened', async () => {
    const report = await killAndCompare({ seed: 7, rounds: 4, lookedAfter: 12 });
    expect(report.faults).toEqual([]);
    expect(report.rounds.map(({ phase, victim }) => `${victim} during ${phase}`)).toEqual([
      'process during posting',
      'process during projecting',
      'process and database during posting',
      'process and database during projecting',
    ]);
    expect(report.rows).toBeGreaterThan(1_000);
    expect(report.figures).toBeGreaterThan(100);
  }, 120_000);
});
