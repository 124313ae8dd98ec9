import { isoDate, isoDateOrOpen } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { returned } from './interviews.given.js';
import { momentInWords } from './moments.js';
import { became, ceased, corrected, found, reclassified, wentMissing } from './recorded.given.js';

/** Each absence on a line: `i1 M 2025-06-01 to 2025-06-05 returned`. */
const absencesIn = (...history: readonly RecordedEvent[]): readonly string[] =>
  caseRecordOf(history).absences.map(
    ({ incident, kind, from, to, ending }) =>
      `${incident} ${kind} ${isoDate(from)} to ${isoDateOrOpen(to) ?? 'open'} ${ending}`,
  );

const findingsIn = (...history: readonly RecordedEvent[]): readonly string[] =>
  caseRecordOf(history)
    .findings.map(({ kind }) => kind)
    .filter((kind) => kind !== 'not-registered');

const inCare = became('2024-09-02');

describe('absences', () => {
  it('last from the start to the end of an incident, known by its id', () => {
    const history = [
      inCare,
      wentMissing('i1', '2025-06-01'),
      found('i1', '2025-06-05'),
      wentMissing('i2', '2025-06-05'),
    ];
    expect(absencesIn(...history)).toEqual([
      'i1 M 2025-06-01 to 2025-06-05 returned',
      'i2 M 2025-06-05 to open open',
    ]);
  });

  it('may start and end on one day', () => {
    expect(absencesIn(inCare, wentMissing('i1', '2025-06-01'), found('i1', '2025-06-01'))).toEqual([
      'i1 M 2025-06-01 to 2025-06-01 returned',
    ]);
  });

  it('of one kind that overlap are one, with a finding; of two kinds they are two', () => {
    const first = [inCare, wentMissing('i1', '2025-06-01'), found('i1', '2025-06-05')];
    const same = [...first, wentMissing('i2', '2025-06-03'), found('i2', '2025-06-07', 'located')];
    expect(absencesIn(...same)).toEqual(['i1 M 2025-06-01 to 2025-06-07 located']);
    expect(findingsIn(...same)).toEqual(['incidents-overlap']);
    const other = [...first, wentMissing('i2', '2025-06-03', 'A'), found('i2', '2025-06-07')];
    expect(absencesIn(...other)).toHaveLength(2);
    expect(findingsIn(...other)).toEqual([]);
  });

  it('are split on the day an incident was reclassified, there and back again', () => {
    const history = [
      inCare,
      wentMissing('i1', '2025-06-01'),
      reclassified('i1', '2025-06-03', 'A'),
      reclassified('i1', '2025-06-04', 'M'),
      found('i1', '2025-06-07'),
    ];
    expect(absencesIn(...history)).toEqual([
      'i1 M 2025-06-01 to 2025-06-03 reclassified',
      'i1 A 2025-06-03 to 2025-06-04 reclassified',
      'i1 M 2025-06-04 to 2025-06-07 returned',
    ]);
  });

  it('take the last of several changes of kind on one day', () => {
    const toAndFro = [
      reclassified('i1', '2025-06-01', 'A'),
      { ...reclassified('i1', '2025-06-01', 'M'), id: 'z' },
    ];
    expect(absencesIn(inCare, wentMissing('i1', '2025-06-01'), ...toAndFro)).toEqual([
      'i1 M 2025-06-01 to open open',
    ]);
  });

  it('ignore an end before the start, and use the last of several ends', () => {
    const early = [inCare, wentMissing('i1', '2025-06-05'), found('i1', '2025-06-01')];
    expect(absencesIn(...early)).toEqual(['i1 M 2025-06-05 to open open']);
    expect(findingsIn(...early)).toEqual(['incident-ends-before-start']);
    const twice = [
      inCare,
      wentMissing('i1', '2025-06-01'),
      found('i1', '2025-06-03'),
      found('i1', '2025-06-05'),
    ];
    expect(absencesIn(...twice)).toEqual(['i1 M 2025-06-01 to 2025-06-05 returned']);
    expect(findingsIn(...twice)).toEqual(['incident-ended-twice']);
  });

  it('use the first of several starts, and none of an end without a start', () => {
    const twice = [inCare, wentMissing('i1', '2025-06-01'), wentMissing('i1', '2025-06-03')];
    expect(absencesIn(...twice)).toEqual(['i1 M 2025-06-01 to open open']);
    expect(findingsIn(...twice)).toEqual(['incident-started-twice']);
    expect(findingsIn(inCare, found('i1', '2025-06-03'))).toEqual(['incident-without-start']);
  });

  it('are clipped to the period of care, the end of which is no return', () => {
    const history = [
      inCare,
      ceased('2025-06-10'),
      wentMissing('i1', '2025-06-05'),
      found('i1', '2025-06-15'),
    ];
    expect(absencesIn(...history)).toEqual(['i1 M 2025-06-05 to 2025-06-10 ceased-care']);
    expect(findingsIn(...history)).toEqual(['incident-crosses-the-edge-of-care']);
  });

  it('end with care without a finding where the incident was closed with it or never', () => {
    const end = [inCare, ceased('2025-06-10'), wentMissing('i1', '2025-06-05')];
    expect(findingsIn(...end)).toEqual([]);
    expect(findingsIn(...end, found('i1', '2025-06-10', 'ceased-care'))).toEqual([]);
    expect(absencesIn(...end)).toEqual(['i1 M 2025-06-05 to 2025-06-10 ceased-care']);
  });

  it('outside every period of care are no absences from care, with a finding', () => {
    const before = [inCare, wentMissing('i1', '2024-08-01'), found('i1', '2024-09-02')];
    expect(absencesIn(...before)).toEqual([]);
    expect(findingsIn(...before)).toEqual(['missing-outside-care']);
    const after = [inCare, ceased('2025-06-10'), wentMissing('i1', '2025-06-10')];
    expect(absencesIn(...after)).toEqual([]);
    expect(findingsIn(...after)).toEqual(['missing-outside-care']);
  });

  it('count on their last day, except where care ended on it', () => {
    const lastDays = (...history: readonly RecordedEvent[]) =>
      caseRecordOf(history).absences.map(({ last }) => isoDateOrOpen(last) ?? 'open');
    expect(lastDays(inCare, wentMissing('i1', '2025-06-01'), found('i1', '2025-06-05'))).toEqual([
      '2025-06-05',
    ]);
    expect(lastDays(inCare, wentMissing('i1', '2025-06-01'), ceased('2025-06-05'))).toEqual(['2025-06-04']);
    expect(lastDays(inCare, wentMissing('i1', '2025-06-01'))).toEqual(['open']);
  });

  it('know when the child came back, by the minute where it was recorded, and only where they ended by a return', () => {
    const returns = (...history: readonly RecordedEvent[]) =>
      caseRecordOf(history).absences.map(({ returnedAt }) => returnedAt && momentInWords(returnedAt));
    const start = [inCare, wentMissing('i1', '2025-06-10')];
    expect(returns(...start, found('i1', '2025-06-12'))).toEqual(['2025-06-12']);
    expect(returns(...start, returned('i1', '2025-06-12T09:30+01:00'))).toEqual(['2025-06-12 09:30']);
    expect(returns(...start, found('i1', '2025-06-12', 'located'))).toEqual([undefined]);
    expect(returns(...start, found('i1', '2025-06-12'), ceased('2025-06-11'))).toEqual([undefined]);
    expect(returns(...start, reclassified('i1', '2025-06-11', 'A'), found('i1', '2025-06-12'))).toEqual([
      undefined,
      '2025-06-12',
    ]);
  });

  it('end on the date recorded, with a finding where the time is of another day', () => {
    const late = corrected(found('i1', '2025-06-12'), { at: '2025-06-13T00:30:00+01:00' });
    const history = [inCare, wentMissing('i1', '2025-06-10'), found('i1', '2025-06-12'), late];
    expect(absencesIn(...history)).toEqual(['i1 M 2025-06-10 to 2025-06-12 returned']);
    expect(findingsIn(...history)).toEqual(['incident-end-of-two-days']);
  });
});
