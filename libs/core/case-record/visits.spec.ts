import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { became, ceased, moved, registered, statusChanged } from './recorded.given.js';
import { findingsIn, owedIn, reviewed, visited } from './reviewed.given.js';

const owed = (...history: readonly RecordedEvent[]): readonly string[] =>
  owedIn(caseRecordOf(history).visits.obligations);

const inCare = became('2025-04-02');

describe('visits', () => {
  it('EX-VIS-1: the first is due within a week of the start of the placement, the next six weeks after it', () => {
    expect(owed(inCare, visited('2025-04-09'), visited('2025-05-21'))).toEqual([
      'first since 2025-04-02 due 2025-04-09: met 2025-04-09',
      'next since 2025-04-09 due 2025-05-21: met 2025-05-21',
      'next since 2025-05-21 due 2025-07-02: open',
    ]);
  });

  it('are late the day after they were due, and the next counts from the day visited', () => {
    expect(owed(inCare, visited('2025-04-10'), visited('2025-05-23'))).toEqual([
      'first since 2025-04-02 due 2025-04-09: late 2025-04-10',
      'next since 2025-04-10 due 2025-05-22: late 2025-05-23',
      'next since 2025-05-23 due 2025-07-04: open',
    ]);
  });

  it('at which the child was not seen meet nothing', () => {
    expect(owed(inCare, visited('2025-04-07', false), visited('2025-04-11'))).toEqual([
      'first since 2025-04-02 due 2025-04-09: late 2025-04-11',
      'next since 2025-04-11 due 2025-05-23: open',
    ]);
  });

  it('EX-REV-3: begin anew with a move, on whose day a visit is one in the new placement', () => {
    const before = [inCare, visited('2025-04-09'), moved('2025-06-01', 'P', 'K2')];
    expect(owed(...before)).toEqual([
      'first since 2025-04-02 due 2025-04-09: met 2025-04-09',
      'next since 2025-04-09 due 2025-05-21: missed 2025-06-01',
      'first since 2025-06-01 due 2025-06-08: open',
    ]);
    expect(owed(...before, visited('2025-06-01')).slice(-2)).toEqual([
      'first since 2025-06-01 due 2025-06-08: met 2025-06-01',
      'next since 2025-06-01 due 2025-07-13: open',
    ]);
  });

  it('are owed no more where the child moved or left by the day they were due, and missed after it', () => {
    const seen = [inCare, visited('2025-04-09')];
    const last = (...history: readonly RecordedEvent[]) =>
      caseRecordOf(history).visits.obligations[1]?.outcome;
    expect(last(...seen, moved('2025-05-21', 'P', 'K2'))).toMatchObject({
      state: 'cancelled',
      why: 'the child moved, before it was due',
    });
    expect(last(...seen, moved('2025-05-22', 'P', 'K2'))).toMatchObject({
      state: 'missed',
      why: 'the child moved, after it was due 2025-05-21',
    });
    expect(last(...seen, ceased('2025-05-21'))).toMatchObject({
      state: 'cancelled',
      why: 'care ended, before it was due',
    });
  });

  it('go on over a night in hospital and a change under the same carer', () => {
    expect(
      owed(
        inCare,
        visited('2025-04-09'),
        moved('2025-04-20', 'P', 'T1'),
        moved('2025-04-22', 'P', 'U6/PR1'),
        moved('2025-05-01', 'T', 'U6/PR4'),
      ),
    ).toEqual([
      'first since 2025-04-02 due 2025-04-09: met 2025-04-09',
      'next since 2025-04-09 due 2025-05-21: open',
    ]);
  });

  it('are six weeks apart in the first year of long-term fostering, and three months from its anniversary', () => {
    const longTerm = became('2024-04-02', 'U4/PR1');
    const next = (on: string, ...history: readonly RecordedEvent[]) => owed(...history, visited(on)).at(-1);
    expect(next('2025-04-01', longTerm)).toBe('next since 2025-04-01 due 2025-05-13: open');
    expect(next('2025-04-02', longTerm)).toBe('next since 2025-04-02 due 2025-07-02: open');
    expect(next('2025-04-02', became('2024-04-02', 'U6/PR1'))).toBe(
      'next since 2025-04-02 due 2025-05-14: open',
    );
  });

  it('go by what the placement is on the day of the visit: carers who become long-term ones count from their first day', () => {
    const history = [became('2024-04-02', 'U6/PR1'), moved('2025-06-01', 'T', 'U4/PR1')];
    expect(owed(...history, visited('2025-05-31')).at(-1)).toBe('next since 2025-05-31 due 2025-07-12: open');
    expect(owed(...history, visited('2025-06-01')).at(-1)).toBe('next since 2025-06-01 due 2025-09-01: open');
  });

  it('with parents under an interim care order are weekly until the first review, then every four weeks', () => {
    const atHome = became('2025-04-02', 'P1', { legalStatus: 'C1' });
    expect(
      owed(
        atHome,
        visited('2025-04-09'),
        visited('2025-04-16'),
        reviewed('2025-04-30'),
        visited('2025-04-30'),
      ),
    ).toEqual([
      'first since 2025-04-02 due 2025-04-09: met 2025-04-09',
      'next since 2025-04-09 due 2025-04-16: met 2025-04-16',
      'next since 2025-04-16 due 2025-04-23: late 2025-04-30',
      'next since 2025-04-30 due 2025-05-28: open',
    ]);
  });

  it('with parents under any other status are as for other children, whose status is that of the day of the visit', () => {
    const atHome = became('2025-04-02', 'P1', { legalStatus: 'C1' });
    const order = statusChanged('2025-04-16', 'C2');
    expect(owed(atHome, order, visited('2025-04-15')).at(-1)).toBe(
      'next since 2025-04-15 due 2025-04-22: open',
    );
    expect(owed(atHome, order, visited('2025-04-16')).at(-1)).toBe(
      'next since 2025-04-16 due 2025-05-28: open',
    );
  });

  it('outside care are no contradiction, and meet nothing', () => {
    const before = visited('2025-04-01');
    expect(owed(inCare, before)).toEqual(['first since 2025-04-02 due 2025-04-09: open']);
    expect(findingsIn(registered('2014-05-02'), inCare, before)).toEqual([]);
  });

  it('of one day are one', () => {
    const twice = { ...visited('2025-04-09'), id: 'again' };
    expect(owed(inCare, visited('2025-04-09'), twice)).toEqual([
      'first since 2025-04-02 due 2025-04-09: met 2025-04-09',
      'next since 2025-04-09 due 2025-05-21: open',
    ]);
  });
});

describe('visits where the record begins inside a placement', () => {
  const from = (place: string) => became('2025-01-01', place, { alreadyLookedAfter: true });

  it('begin with the first one made', () => {
    expect(owed(from('U6'), visited('2025-02-12'))).toEqual(['next since 2025-02-12 due 2025-03-26: open']);
  });

  it('are late for certain with none made six weeks after it begins, three months in long-term fostering', () => {
    expect(owed(from('U6'), visited('2025-02-13'))).toEqual([
      'next since 2025-01-01 due 2025-02-12: late 2025-02-13',
      'next since 2025-02-13 due 2025-03-27: open',
    ]);
    expect(owed(from('U1'))).toEqual(['next since 2025-01-01 due 2025-04-01: open']);
  });

  it('begin with a first visit again after a move', () => {
    expect(owed(from('U6'), moved('2025-01-20', 'P', 'K2'))).toEqual([
      'next since 2025-01-01 due 2025-02-12: cancelled 2025-01-20',
      'first since 2025-01-20 due 2025-01-27: open',
    ]);
  });
});
