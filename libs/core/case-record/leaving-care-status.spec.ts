import { isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { became, ceased, registered, statusChanged } from './recorded.given.js';

/** `eligible 2025-05-10 to 2027-05-10`, in order. */
const statusesOf = (...events: readonly RecordedEvent[]): readonly string[] =>
  caseRecordOf(events).pathway.statuses.map(
    ({ status, from, to }) => `${status} ${isoDate(from)} to ${isoDate(to)}`,
  );

describe('eligible', () => {
  it('EX-PP-1: from the 16th birthday with 124 nights since 14 by then', () => {
    expect(statusesOf(registered('2009-05-10'), became('2025-01-06'))).toEqual([
      'eligible 2025-05-10 to 2027-05-10',
      'former-relevant 2027-05-10 to 2030-05-10',
    ]);
  });

  it('EX-PP-2: from the day on which 91 nights are complete, and not on the day before', () => {
    expect(statusesOf(registered('2008-10-01'), became('2025-06-01'))).toEqual([
      'eligible 2025-08-31 to 2026-10-01',
      'former-relevant 2026-10-01 to 2029-10-01',
    ]);
  });

  it('adds up nights of several periods of care, and none before the 14th birthday', () => {
    // 31 nights of July, then the 60th since on 30 March; ten years before count for nothing.
    expect(
      statusesOf(registered('2009-07-01'), became('2013-01-01'), ceased('2023-08-01'), became('2026-01-29')),
    ).toEqual(['eligible 2026-03-30 to 2027-07-01', 'former-relevant 2027-07-01 to 2030-07-01']);
  });

  it('begins at once on coming back at 17 with thirteen weeks behind one', () => {
    expect(
      statusesOf(registered('2008-01-01'), became('2022-06-01'), ceased('2023-06-01'), became('2025-02-01')),
    ).toEqual(['eligible 2025-02-01 to 2026-01-01', 'former-relevant 2026-01-01 to 2029-01-01']);
  });

  it('is nobody who left care on the 16th birthday or before', () => {
    expect(statusesOf(registered('2009-05-10'), became('2024-01-06'), ceased('2025-05-10'))).toEqual([]);
  });

  it('is whoever was in care for a single night at 16', () => {
    expect(statusesOf(registered('2009-05-10'), became('2024-01-06'), ceased('2025-05-11', 'E13'))).toEqual([
      'eligible 2025-05-10 to 2025-05-11',
      'relevant 2025-05-11 to 2027-05-10',
      'former-relevant 2027-05-10 to 2030-05-10',
    ]);
  });

  it('takes 1 March for the birthday of someone born on 29 February', () => {
    expect(statusesOf(registered('2008-02-29'), became('2023-01-01'))).toEqual([
      'eligible 2024-02-29 to 2026-03-01',
      'former-relevant 2026-03-01 to 2029-03-01',
    ]);
  });

  it('counts the nights since the record begins where it begins inside a period of care', () => {
    expect(
      statusesOf(registered('2008-10-01'), became('2025-06-01', 'U6', { alreadyLookedAfter: true })),
    ).toEqual(['eligible 2025-08-31 to 2026-10-01', 'former-relevant 2026-10-01 to 2029-10-01']);
  });
});

describe('relevant', () => {
  it('is who left care at 17 to anyone but a parent', () => {
    expect(statusesOf(registered('2008-01-01'), became('2022-06-01'), ceased('2025-03-01', 'E5'))).toEqual([
      'eligible 2024-01-01 to 2025-03-01',
      'relevant 2025-03-01 to 2026-01-01',
      'former-relevant 2026-01-01 to 2029-01-01',
    ]);
  });

  it('is who left on the very day on which 91 nights were complete', () => {
    expect(statusesOf(registered('2008-10-01'), became('2025-06-01'), ceased('2025-08-31', 'E5'))).toEqual([
      'relevant 2025-08-31 to 2026-10-01',
      'former-relevant 2026-10-01 to 2029-10-01',
    ]);
  });

  it('is who has 91 nights and is now in short breaks only', () => {
    expect(
      statusesOf(
        registered('2008-01-01'),
        became('2023-12-01', 'U6', { legalStatus: 'V2' }),
        statusChanged('2024-06-01', 'V4'),
      ),
    ).toEqual([
      'eligible 2024-03-01 to 2024-06-01',
      'relevant 2024-06-01 to 2026-01-01',
      'former-relevant 2026-01-01 to 2029-01-01',
    ]);
  });
});

describe('qualifying', () => {
  it('EX-PP-3: 60 nights of short breaks are none: with 40 nights of care, from leaving at 17', () => {
    expect(
      statusesOf(
        registered('2008-01-01'),
        became('2025-01-10', 'U6', { legalStatus: 'V4' }),
        statusChanged('2025-03-11', 'V2'),
        ceased('2025-04-20', 'E4A'),
      ),
    ).toEqual(['qualifying 2025-04-20 to 2033-01-01']);
  });

  it('is who left one night short of thirteen weeks', () => {
    expect(statusesOf(registered('2008-10-01'), became('2025-06-01'), ceased('2025-08-30', 'E5'))).toEqual([
      'qualifying 2025-08-30 to 2033-10-01',
    ]);
  });

  it('EX-PP-6: is who left at 17 to parents, once six months there are complete', () => {
    expect(statusesOf(registered('2008-01-01'), became('2022-06-01'), ceased('2025-03-01', 'E4A'))).toEqual([
      'eligible 2024-01-01 to 2025-03-01',
      'relevant 2025-03-01 to 2025-08-31',
      'qualifying 2025-08-31 to 2033-01-01',
    ]);
  });

  it('is not who turned 18 before six months at home were complete', () => {
    expect(statusesOf(registered('2008-01-01'), became('2022-06-01'), ceased('2025-07-02', 'E4B'))).toEqual([
      'eligible 2024-01-01 to 2025-07-02',
      'relevant 2025-07-02 to 2026-01-01',
      'former-relevant 2026-01-01 to 2029-01-01',
    ]);
  });

  it('ends where a young person comes back into care before 18', () => {
    expect(
      statusesOf(
        registered('2008-01-01'),
        became('2022-06-01'),
        ceased('2024-03-01', 'E4A'),
        became('2024-12-01'),
        ceased('2025-02-01', 'E4B'),
      ),
    ).toEqual([
      'eligible 2024-01-01 to 2024-03-01',
      'relevant 2024-03-01 to 2024-08-31',
      'qualifying 2024-08-31 to 2024-12-01',
      'eligible 2024-12-01 to 2025-02-01',
      'relevant 2025-02-01 to 2025-07-31',
      'qualifying 2025-07-31 to 2033-01-01',
    ]);
  });
});

describe('none of these', () => {
  it.each(['E2', 'E3', 'E15'] as const)('is who left care with REC %s', (reason) => {
    expect(statusesOf(registered('2008-01-01'), became('2022-06-01'), ceased('2025-03-01', reason))).toEqual([
      'eligible 2024-01-01 to 2025-03-01',
    ]);
  });

  it('is who has been in care for less than thirteen weeks and still is', () => {
    expect(statusesOf(registered('2008-01-01'), became('2025-11-01'))).toEqual([
      'qualifying 2026-01-01 to 2033-01-01',
    ]);
  });

  it('is told of nobody whose date of birth is not recorded', () => {
    expect(statusesOf(became('2022-06-01'))).toEqual([]);
  });
});
