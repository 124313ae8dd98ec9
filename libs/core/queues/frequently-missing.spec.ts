import { day, isoDate } from '../kernel/day.js';
import { policy } from '../case-record/interviews.given.js';
import { given } from '../indicators/drawn.given.js';
import { frequentlyMissing } from './frequently-missing.queue.js';
import { entriesOf, listedOn } from './queue.js';

const inCare = `
  child   | from       | to         | place | reason
  ann cat | 2024-09-02 |            | U6    | S
  bob     | 2024-09-02 | 2025-07-15 | U6    | S`;
const incidents = `
  child   | kind | from       | to
  ann bob | M    | 2025-06-01 | 2025-06-01
  ann bob | M    | 2025-06-10 | 2025-06-12
  ann bob | M    | 2025-06-30 | 2025-07-01
  cat     | A    | 2025-06-01 | 2025-06-02
  cat     | M    | 2025-06-10 | 2025-06-12
  cat     | M    | 2025-06-11 | 2025-06-30`;

describe('the queue of children frequently missing', () => {
  const drawn = given(inCare, incidents);

  it('lists a child while the shorter look back holds, then while the longer one does, in care only', () => {
    drawn.on('2025-06-29').expectQueue(frequentlyMissing, {});
    drawn.on('2025-06-30').expectQueue(frequentlyMissing, { ann: 'short', bob: 'short' });
    drawn.on('2025-07-01').expectQueue(frequentlyMissing, { ann: 'long', bob: 'long' });
    drawn.on('2025-07-15').expectQueue(frequentlyMissing, { ann: 'long' });
    drawn.on('2025-08-29').expectQueue(frequentlyMissing, { ann: 'long' });
    drawn.on('2025-08-30').expectQueue(frequentlyMissing, {});
  });

  it('has one row a child, and says which incidents were counted under which rule', () => {
    const record = drawn.recordsByName().get('ann');
    const entries = record ? entriesOf(record, frequentlyMissing) : [];
    expect(entries.map(({ key, since }) => [key, isoDate(since)])).toEqual([['2025-06-30', '2025-06-30']]);
    expect(listedOn(entries, day('2025-06-30')).map(({ stage }) => stage.why)).toEqual([
      '3 incidents began within 30 days: i1, i2, i3; 3 make it frequent',
    ]);
    expect(listedOn(entries, day('2025-07-01')).map(({ stage }) => stage.why)).toEqual([
      '3 incidents began within 90 days: i1, i2, i3; 3 make it frequent',
    ]);
  });

  it('follows the policy in force on each day', () => {
    drawn
      .where(policy('frequently-missing-starts', 2, '2025-06-20'))
      .on('2025-06-19')
      .expectQueue(frequentlyMissing, {})
      .on('2025-06-20')
      .expectQueue(frequentlyMissing, { ann: 'short', bob: 'short' });
  });

  it('lists the child anew after a time off the list', () => {
    const again = given(
      inCare,
      `
      child | from       | to
      ann   | 2025-01-01 | 2025-01-02
      ann   | 2025-01-03 | 2025-01-04
      ann   | 2025-01-05 | 2025-01-06
      ann   | 2025-08-01 | 2025-08-02
      ann   | 2025-08-03 | 2025-08-04
      ann   | 2025-08-05 | 2025-08-06`,
    );
    const record = again.recordsByName().get('ann');
    const entries = record ? entriesOf(record, frequentlyMissing) : [];
    expect(entries.map(({ key, lastSeen }) => [key, lastSeen && isoDate(lastSeen)])).toEqual([
      ['2025-01-05', undefined],
      ['2025-08-05', '2025-03-31'],
    ]);
  });
});
