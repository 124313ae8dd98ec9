import { isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { became, ceased } from './recorded.given.js';
import { carePlanApproved, carePlanReviewed, reviewed } from './reviewed.given.js';

const upToDate = (...history: readonly RecordedEvent[]): readonly string[] =>
  caseRecordOf(history).carePlans.upToDate.map(({ from, to }) => `${isoDate(from)} to ${isoDate(to)}`);

const inCare = became('2025-04-02');

describe('care plans', () => {
  it('are up to date for six months, the last day included, from approval, review or a looked-after review', () => {
    expect(
      upToDate(
        inCare,
        carePlanApproved('2025-04-10'),
        carePlanReviewed('2025-08-31'),
        reviewed('2025-05-02'),
      ),
    ).toEqual(['2025-04-10 to 2025-10-11', '2025-08-31 to 2026-03-01', '2025-05-02 to 2025-11-03']);
  });

  it('approved before care begins are up to date from its first day, counted from their own', () => {
    expect(upToDate(inCare, carePlanApproved('2025-03-01'))).toEqual(['2025-04-02 to 2025-09-02']);
    expect(upToDate(inCare, carePlanApproved('2024-10-01'))).toEqual([]);
  });

  it('end with the period of care, and are none in the next', () => {
    expect(
      upToDate(inCare, carePlanApproved('2025-04-10'), ceased('2025-06-01'), became('2025-07-01')),
    ).toEqual(['2025-04-10 to 2025-06-01']);
  });
});
