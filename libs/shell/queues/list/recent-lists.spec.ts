import { day } from '../../../core/kernel/day.js';
import type { Queue } from '../../../core/queues/queue.js';
import type { ListedRow } from './listed-row.js';
import { RecentLists } from './recent-lists.js';

const asked = (on: string) => ({ authority: 'E09000014', queue: { id: 'visits' } as Queue, on: day(on) });
const at = (position: number) => ({ position, rowsAt: position, recordedAt: undefined, digest: 'd' });
const rows = (many: number): readonly ListedRow[] => new Array<ListedRow>(many).fill({} as ListedRow);

describe('lists lately read', () => {
  it('are those of one day and one position', () => {
    const lists = new RecentLists();
    const list = rows(3);
    lists.keep(asked('2025-10-01'), at(8), list);
    expect(lists.get(asked('2025-10-01'), at(8))).toBe(list);
    expect(lists.get(asked('2025-10-01'), at(9))).toBeUndefined();
    expect(lists.get(asked('2025-10-02'), at(8))).toBeUndefined();
  });

  it('are forgotten, the one read longest ago first, where all have more rows than may be kept', () => {
    const lists = new RecentLists(10);
    lists.keep(asked('2025-10-01'), at(8), rows(4));
    lists.keep(asked('2025-10-02'), at(8), rows(4));
    lists.keep(asked('2025-10-01'), at(8), rows(4));
    lists.keep(asked('2025-10-03'), at(8), rows(4));
    expect(lists.get(asked('2025-10-02'), at(8))).toBeUndefined();
    expect(lists.get(asked('2025-10-01'), at(8))).toHaveLength(4);
    expect(lists.get(asked('2025-10-03'), at(8))).toHaveLength(4);
    lists.keep(asked('2025-10-04'), at(8), rows(11));
    expect(lists.get(asked('2025-10-04'), at(8))).toBeUndefined();
  });
});
