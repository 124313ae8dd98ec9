import { oneChild, told } from '../drawn-return.given.js';

describe('what SWEpisodes rows say', () => {
  it('allocates the case from the first day on, and ends nothing', () => {
    const read = oneChild().sends('2025-03-31', {
      SWEpisodes: `SW_ID | SW_DECOM  | SW_DEC     | SW_REASON
        SW2      | 01/09/2024 |            |
        SW1      | 01/05/2024 | 01/09/2024 | LEFTRL`,
    });
    expect(told(read)).toEqual([
      'social-worker/2024-05-01 case-allocated {on:2024-05-01,worker:SW1,role:social-worker}',
      'social-worker/2024-09-01 case-allocated {on:2024-09-01,worker:SW2,role:social-worker}',
    ]);
    expect(read.findings).toEqual([]);
  });

  it('cannot read a row without a social worker', () => {
    const read = oneChild().sends('2025-03-31', { SWEpisodes: 'SW_ID | SW_DECOM\n | 01/09/2024' });
    expect(read.unreadable).toHaveLength(1);
  });
});
