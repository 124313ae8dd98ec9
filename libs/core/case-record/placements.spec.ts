import { isoDate, isoDateOrOpen } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { became, ceased, moved, statusChanged } from './recorded.given.js';

const days = ({
  from,
  to,
}: {
  from: Parameters<typeof isoDate>[0];
  to: Parameters<typeof isoDate>[0];
}): string => `${isoDate(from)} to ${isoDateOrOpen(to) ?? 'open'}`;

/** Each placement as its days and the PLACE codes of its records: `2024-05-01 to open U6 U4`. */
const placementsIn = (...history: readonly RecordedEvent[]): readonly string[] =>
  caseRecordOf(history).placements.map((placement) =>
    [days(placement), ...placement.records.map(({ details }) => details.type)].join(' '),
  );

const staysIn = (...history: readonly RecordedEvent[]): readonly string[] =>
  caseRecordOf(history).temporaryStays.map((stay) => `${days(stay)} ${stay.type}`);

const findingsIn = (...history: readonly RecordedEvent[]): readonly string[] =>
  caseRecordOf(history)
    .findings.map(({ kind }) => kind)
    .filter((kind) => kind !== 'not-registered');

const home = 'U6@hill with jones';

describe('placements', () => {
  it('begin with the entry and on a move, and end with care', () => {
    const history = [became('2024-05-01'), moved('2024-06-01', 'P', 'K2'), ceased('2024-07-01')];
    expect(placementsIn(...history)).toEqual(['2024-05-01 to 2024-06-01 U6', '2024-06-01 to 2024-07-01 K2']);
  });

  it('go on over changes of legal status and under the same carer (T, U, or ended because PLACE)', () => {
    const history = [
      became('2024-05-01'),
      statusChanged('2024-05-15', 'C1'),
      moved('2024-06-01', 'T', 'U4'),
      moved('2024-07-01', 'U', 'U5', { legalStatus: 'E1' }),
    ];
    expect(placementsIn(...history)).toEqual(['2024-05-01 to open U6 U4 U5']);
    const relabelled = [became('2024-05-01'), moved('2024-06-01', 'P', 'U4', { endedBecause: 'PLACE' })];
    expect(placementsIn(...relabelled)).toEqual(['2024-05-01 to open U6 U4']);
    expect(findingsIn(...relabelled)).toEqual(['move-with-same-carer']);
  });

  it('are bridged over several temporary stays in a row', () => {
    const history = [
      became('2024-05-01', home),
      moved('2024-06-01', 'P', 'T1'),
      moved('2024-06-03', 'P', 'T2'),
      moved('2024-06-10', 'P', home),
    ];
    expect(placementsIn(...history)).toEqual(['2024-05-01 to open U6']);
    expect(staysIn(...history)).toEqual(['2024-06-01 to 2024-06-03 T1', '2024-06-03 to 2024-06-10 T2']);
  });

  it('are bridged by the household where it is known, even when the family has moved house', () => {
    const history = [
      became('2024-05-01', 'U6@hill with jones'),
      moved('2024-06-01', 'P', 'T1'),
      moved('2024-06-10', 'P', 'U6@vale with jones'),
    ];
    expect(placementsIn(...history)).toEqual(['2024-05-01 to open U6 U6']);
  });

  it('are not bridged to another household at one address, nor to another home', () => {
    const away = [became('2024-05-01', 'U6@hill with jones'), moved('2024-06-01', 'P', 'T1')];
    const household = [...away, moved('2024-06-10', 'P', 'U6@hill with smith')];
    expect(placementsIn(...household)).toEqual(['2024-05-01 to 2024-06-10 U6', '2024-06-10 to open U6']);
    const other = [...away, moved('2024-06-10', 'P', 'K2@vale')];
    expect(placementsIn(...other)).toEqual(['2024-05-01 to 2024-06-10 U6', '2024-06-10 to open K2']);
  });

  it('go on through a temporary stay that care ended in', () => {
    const history = [became('2024-05-01'), moved('2024-06-01', 'P', 'T1'), ceased('2024-06-05')];
    expect(placementsIn(...history)).toEqual(['2024-05-01 to 2024-06-05 U6']);
    expect(staysIn(...history)).toEqual(['2024-06-01 to 2024-06-05 T1']);
  });

  it('begin after the temporary stay a record begins in, with a finding', () => {
    const history = [became('2024-05-01', 'T1'), moved('2024-05-10', 'P', 'U6')];
    expect(placementsIn(...history)).toEqual(['2024-05-10 to open U6']);
    expect(findingsIn(...history)).toEqual(['began-in-temporary-stay']);
  });

  it('are none, with a finding, where nothing but a temporary stay is recorded', () => {
    expect(placementsIn(became('2024-05-01', 'T1'))).toEqual([]);
    expect(findingsIn(became('2024-05-01', 'T1'))).toEqual(['began-in-temporary-stay', 'no-placement']);
  });

  it('take the last of two records of one day', () => {
    const history = [
      became('2024-05-01'),
      moved('2024-06-01', 'P', 'K2'),
      { ...moved('2024-06-01', 'P', 'R1'), id: 'z' },
    ];
    expect(placementsIn(...history)).toEqual(['2024-05-01 to 2024-06-01 U6', '2024-06-01 to open R1']);
  });

  it('of short breaks are none: the one lived in when care begins is the first', () => {
    const history = [
      became('2024-05-01', 'K2', { legalStatus: 'V4' }),
      moved('2024-05-20', 'P', 'R1'),
      statusChanged('2024-06-10', 'V2'),
      moved('2024-07-01', 'P', 'U6'),
    ];
    expect(placementsIn(...history)).toEqual(['2024-06-10 to 2024-07-01 R1', '2024-07-01 to open U6']);
    expect(caseRecordOf(history).placements.map(({ entry, number }) => [entry, number])).toEqual([
      [true, 1],
      [false, 2],
    ]);
  });
});
