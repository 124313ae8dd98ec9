import { isoDate, isoDateOrOpen } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { became, ceased, moved, place, registered, statusChanged } from './recorded.given.js';

const born = registered('2010-05-01');

/** `2024-05-01 to 2024-06-01 started, ceased E4A`: each period of care on a line, then short breaks, then findings. */
const careIn = (...history: readonly RecordedEvent[]) => {
  const { periodsOfCare, shortBreaks, findings } = caseRecordOf(history);
  return {
    periods: periodsOfCare.map(({ from, to, entry, ending }) =>
      [
        isoDate(from),
        'to',
        isoDateOrOpen(to) ?? 'open',
        `${entry},`,
        ending.how,
        ...(ending.how === 'ceased' ? [ending.reason] : []),
      ].join(' '),
    ),
    shortBreaks: shortBreaks.map(
      ({ from, to, legalStatus }) => `${isoDate(from)} to ${isoDateOrOpen(to) ?? 'open'} ${legalStatus}`,
    ),
    findings: findings.map(({ kind }) => kind).filter((kind) => kind !== 'not-registered'),
  };
};

describe('periods of care', () => {
  it('last from the entry to the day care ended', () => {
    expect(careIn(became('2024-05-01'), ceased('2024-06-01'))).toEqual({
      periods: ['2024-05-01 to 2024-06-01 started, ceased E4A'],
      shortBreaks: [],
      findings: [],
    });
  });

  it('are one, with a finding, where the record says care ended and began on one day', () => {
    const care = careIn(
      became('2024-05-01'),
      ceased('2024-06-01'),
      became('2024-06-01'),
      ceased('2024-07-01', 'E45'),
    );
    expect(care.periods).toEqual(['2024-05-01 to 2024-07-01 started, ceased E45']);
    expect(care.findings).toEqual(['ceased-and-started-on-one-day']);
  });

  it('are one, with a finding, where an entry follows while care is open', () => {
    const care = careIn(became('2024-05-01'), became('2024-06-01', 'K2'), ceased('2024-07-01'));
    expect(care.periods).toEqual(['2024-05-01 to 2024-07-01 started, ceased E4A']);
    expect(care.findings).toEqual(['entered-while-looked-after']);
  });

  it('are one without a finding where the record is only said again to begin inside care', () => {
    const again = became('2024-06-01', 'K2', { alreadyLookedAfter: true });
    expect(careIn(became('2024-05-01'), again)).toMatchObject({
      periods: ['2024-05-01 to open started, open'],
      findings: [],
    });
  });

  it('are none, with a finding, where care began and ended on one day', () => {
    expect(careIn(became('2024-05-01'), ceased('2024-05-01'))).toMatchObject({
      periods: [],
      findings: ['entered-and-ceased-on-one-day'],
    });
  });

  it('are not ended by a cease outside care, which is a finding', () => {
    expect(careIn(ceased('2024-04-01'), became('2024-05-01'))).toMatchObject({
      periods: ['2024-05-01 to open started, open'],
      findings: ['ceased-outside-care'],
    });
    expect(careIn(became('2024-05-01'), ceased('2024-06-01'), ceased('2024-07-01', 'E8'))).toMatchObject({
      periods: ['2024-05-01 to 2024-06-01 started, ceased E4A'],
      findings: ['ceased-outside-care'],
    });
  });

  it('are not begun by a change outside care, which is a finding', () => {
    expect(careIn(moved('2024-05-01', 'P', 'K2'), statusChanged('2024-05-02', 'C1'))).toMatchObject({
      periods: [],
      findings: ['changed-outside-care', 'changed-outside-care'],
    });
  });

  it('end on the 18th birthday where care ended later, with a finding', () => {
    expect(careIn(born, became('2027-05-01'), ceased('2028-06-01', 'E17'))).toMatchObject({
      periods: ['2027-05-01 to 2028-05-01 started, ceased E17'],
      findings: ['ceased-after-18'],
    });
  });

  it('are none for someone who entered at 18 or over', () => {
    expect(careIn(born, became('2028-06-01'), ceased('2028-07-01')).periods).toEqual([]);
  });

  it('begin as no start where the record begins inside care', () => {
    const already = became('2024-05-01', 'U6', { alreadyLookedAfter: true });
    expect(careIn(already).periods).toEqual(['2024-05-01 to open record-begins, open']);
  });
});

describe('short breaks', () => {
  it('are cut out of care: leaving them is a start, returning to them ends care without a reason', () => {
    const history = [
      became('2024-05-01', 'K2', { legalStatus: 'V4' }),
      statusChanged('2024-06-10', 'V2'),
      statusChanged('2024-09-01', 'V4'),
      ceased('2024-10-01'),
    ];
    expect(careIn(...history)).toEqual({
      periods: ['2024-06-10 to 2024-09-01 left-short-breaks, moved-to-short-breaks'],
      shortBreaks: ['2024-05-01 to 2024-06-10 V4', '2024-09-01 to 2024-10-01 V4'],
      findings: [],
    });
  });

  it('are told apart where stays recorded one by one turn into an agreement', () => {
    const history = [became('2024-05-01', 'K2', { legalStatus: 'V3' }), statusChanged('2024-05-04', 'V4')];
    expect(careIn(...history).shortBreaks).toEqual(['2024-05-01 to 2024-05-04 V3', '2024-05-04 to open V4']);
  });

  it('take the last status where two are recorded on one day', () => {
    const history = [became('2024-05-01', 'K2', { legalStatus: 'V4' }), statusChanged('2024-05-01', 'V2')];
    expect(careIn(...history)).toMatchObject({
      periods: ['2024-05-01 to open started, open'],
      shortBreaks: [],
    });
  });
});

describe('a record', () => {
  it('says that a child is looked after and not registered', () => {
    expect(caseRecordOf([became('2024-05-01')]).findings.map(({ kind }) => kind)).toEqual(['not-registered']);
  });

  it('takes the last of two dates of birth, and says that they contradict each other', () => {
    const { registration, findings } = caseRecordOf([
      { ...registered('2010-05-02'), recordedTime: '2024-02-01T09:00:00Z' },
      { ...registered('2010-05-01'), recordedTime: '2024-03-01T09:00:00Z' },
    ]);
    expect(registration.born !== undefined && isoDate(registration.born)).toBe('2010-05-01');
    expect(findings.map(({ kind }) => kind)).toEqual(['birth-date-contradicted']);
  });

  it('keeps a sex that a later registration leaves out', () => {
    const { registration } = caseRecordOf([
      { ...registered('2010-05-01', { sex: 'F' }), id: 'a' },
      { ...registered('2010-05-01'), id: 'b', recordedTime: '2024-03-01T09:00:00Z' },
    ]);
    expect(registration.sex).toBe('F');
  });

  it('names ids, dates and codes in its findings, never a date of birth', () => {
    const details = caseRecordOf([
      { ...registered('2010-05-01'), id: 'a' },
      { ...registered('2010-05-02'), id: 'b' },
      became('2024-05-01', 'U6', { placement: place('T1') }),
      became('2024-06-01'),
      ceased('2028-07-01'),
      ceased('2028-08-01'),
    ]).findings.map(({ detail }) => detail);
    expect(details.length).toBeGreaterThan(3);
    expect(details.filter((detail) => /2010-05-0\d|2028-05-0\d/.test(detail))).toEqual([]);
  });
});
