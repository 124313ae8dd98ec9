import { day } from '../kernel/day.js';
import { valueAt } from '../kernel/timeline.js';
import { holderOf } from './allocations.fact.js';
import { caseRecordOf } from './case-record.js';
import { allocated } from './recorded.given.js';

describe('allocations', () => {
  it('last until the next of the same role', () => {
    const { allocations } = caseRecordOf([
      allocated('2024-05-01', 'SW1', { team: 'north' }),
      allocated('2024-06-01', 'PA1', { role: 'personal-adviser' }),
      allocated('2024-07-01', 'SW2'),
    ]);
    const worker = holderOf(allocations, 'social-worker', (allocation) => allocation.worker);
    const team = holderOf(allocations, 'social-worker', (allocation) => allocation.team);
    const on = (date: string) => [valueAt(worker, day(date)), valueAt(team, day(date))];
    expect(on('2024-04-30')).toEqual([undefined, undefined]);
    expect(on('2024-06-30')).toEqual(['SW1', 'north']);
    expect(on('2024-07-01')).toEqual(['SW2', undefined]);
  });
});
