import { day, isoDate } from '../kernel/day.js';
import { given } from '../indicators/drawn.given.js';
import { entriesOf } from './queue.js';
import { secondMove90Days } from './second-move-90-days.queue.js';

describe('the queue of second moves within 90 days', () => {
  it('lists a child from a move on the 90th day after another, not from one on the 91st', () => {
    given(`
      child | from       | place | reason
      ann   | 2024-09-02 | U6    | S
      ann   | 2025-04-01 | U6    | P
      ann   | 2025-06-30 | K2    | P
      bob   | 2024-09-02 | U6    | S
      bob   | 2025-04-01 | U6    | P
      bob   | 2025-07-01 | K2    | P`)
      .on('2025-06-29')
      .expectQueue(secondMove90Days, {})
      .on('2025-06-30')
      .expectQueue(secondMove90Days, { ann: 'moved-again' })
      .on('2025-07-01')
      .expectQueue(secondMove90Days, { ann: 'moved-again' });
  });

  it('keeps the child for the 90 days after the move, or until care ends', () => {
    const moved = given(`
      child | from       | to         | place | reason
      ann   | 2024-09-02 |            | U6    | S
      ann   | 2025-04-01 |            | U6    | P
      ann   | 2025-05-01 |            | K2    | P
      bob   | 2024-09-02 |            | U6    | S
      bob   | 2025-04-01 | 2025-05-01 | U6    | P
      bob   | 2025-05-01 | 2025-06-01 | K2    | P`);
    moved.on('2025-05-31').expectQueue(secondMove90Days, { ann: 'moved-again', bob: 'moved-again' });
    moved.on('2025-06-01').expectQueue(secondMove90Days, { ann: 'moved-again' });
    moved.on('2025-07-30').expectQueue(secondMove90Days, { ann: 'moved-again' });
    moved.on('2025-07-31').expectQueue(secondMove90Days, {});
  });

  it('keeps one entry for one move after the other, and says of each when they were', () => {
    const [record] = given(`
      child | from       | place | reason
      ann   | 2024-09-02 | U6    | S
      ann   | 2025-04-01 | U6    | P
      ann   | 2025-05-01 | K2    | P
      ann   | 2025-07-15 | K1    | P`)
      .recordsByName()
      .values();
    const entries = record ? entriesOf(record, secondMove90Days) : [];
    expect(entries).toMatchObject([{ key: '2025-05-01', since: day('2025-04-01'), due: undefined }]);
    expect(
      entries[0]?.stages.map(({ from, to, why }) => `${isoDate(from)} to ${isoDate(to)}: ${why}`),
    ).toEqual([
      '2025-05-01 to 2025-07-15: 2 moves within 90 days: 2025-04-01, 2025-05-01',
      '2025-07-15 to 2025-10-14: 2 moves within 90 days: 2025-05-01, 2025-07-15',
    ]);
    expect(entries[0]?.because.map(({ id }) => id)).toEqual([
      'placement-changed 2025-04-01',
      'placement-changed 2025-05-01',
      'placement-changed 2025-07-15',
    ]);
  });

  it('takes entering care, temporary stays and the same carer for no moves, nor adds up two periods of care', () => {
    given(`
      child | from       | to         | place  | reason
      ann   | 2025-04-01 |            | U6     | S
      ann   | 2025-05-01 |            | K2     | P
      bob   | 2024-09-02 |            | U6     | S
      bob   | 2025-04-01 | 2025-05-01 | U6     | P
      bob   | 2025-05-01 | 2025-05-03 | T1     | P
      bob   | 2025-05-03 | 2025-05-10 | U6     | P
      bob   | 2025-05-10 |            | U6/PR4 | T
      cat   | 2024-09-02 | 2025-04-01 | U6     | S
      cat   | 2025-04-01 | 2025-04-10 | K2     | P
      cat   | 2025-04-20 |            | U6     | S
      cat   | 2025-05-01 |            | K2     | P`)
      .on('2025-05-15')
      .expectQueue(secondMove90Days, {});
  });
});
