import { day, isoDate } from '../kernel/day.js';
import { caseRecordOf } from '../case-record/case-record.js';
import { became, found, reclassified, wentMissing } from '../case-record/recorded.given.js';
import { endOfJune, june2025 } from '../indicators/missing/june.given.js';
import { given } from '../indicators/drawn.given.js';
import { missingNow } from './missing-now.queue.js';
import { entriesOf, listedOn } from './queue.js';

describe('the queue of children missing now', () => {
  it('lists m3 and m4 at the end of June, and nobody who was found or left care', () => {
    june2025
      .on(endOfJune)
      .expectQueue(missingNow, { m3: 'missing', m4: 'missing' })
      .on('2025-06-09')
      .expectQueue(missingNow, { m4: 'missing', m6: 'missing' })
      .on('2025-06-10')
      .expectQueue(missingNow, { m1: 'missing', m4: 'missing' })
      .on('2025-07-03')
      .expectQueue(missingNow, { m4: 'missing' });
  });

  it('lists those away in a stage of their own', () => {
    june2025.on('2025-06-05').expectQueue(missingNow, { m4: 'missing', m5: 'away', m6: 'missing' });
  });

  it('keeps one row for missing that became away', () => {
    const history = [
      became('2024-09-02'),
      wentMissing('i1', '2025-06-01'),
      reclassified('i1', '2025-06-03', 'A'),
      found('i1', '2025-06-05'),
    ];
    const entries = entriesOf(caseRecordOf(history), missingNow);
    expect(entries.map(({ key, since }) => [key, isoDate(since)])).toEqual([['2025-06-01 i1', '2025-06-01']]);
    expect(listedOn(entries, day('2025-06-02'))).toMatchObject([
      { stage: { id: 'missing', why: 'missing (M) since 2025-06-01, incident i1' } },
    ]);
    expect(listedOn(entries, day('2025-06-03'))).toMatchObject([
      {
        stage: {
          id: 'away',
          why: 'away without authorisation (A) since 2025-06-03, gone since 2025-06-01, incident i1',
        },
      },
    ]);
    expect(listedOn(entries, day('2025-06-05'))).toEqual([]);
  });

  it('lists nobody for an incident within one day', () => {
    given(
      `
      child | from       | place | reason
      cat   | 2024-09-02 | U6    | S`,
      `
      child | from       | to
      cat   | 2025-06-01 | 2025-06-01`,
    )
      .on('2025-06-01')
      .expectQueue(missingNow, {});
  });
});
