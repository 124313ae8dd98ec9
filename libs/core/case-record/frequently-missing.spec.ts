import { isoDate, isoDateOrOpen } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { policy, recordIn } from './interviews.given.js';
import { found, wentMissing } from './recorded.given.js';

const gone = (incident: string, on: string, kind: 'M' | 'A' = 'M') => [
  wentMissing(incident, on, kind),
  found(incident, on),
];
const three = [...gone('i1', '2025-06-01'), ...gone('i2', '2025-06-10'), ...gone('i3', '2025-06-30')];

/** `2025-06-30 to 2025-07-01: i1 i2 i3, 3 in 30 days` */
const frequentIn = (history: readonly RecordedEvent[], ...authority: readonly RecordedEvent[]) =>
  recordIn(history, ...authority).frequentlyMissing;
const toldOf = ({
  from,
  to,
  incidents,
  starts,
  days,
}: ReturnType<typeof frequentIn>['missing']['short'][0]) =>
  `${isoDate(from)} to ${isoDateOrOpen(to) ?? 'open'}: ${incidents.join(' ')}, ${starts} in ${days} days`;
const short = (...args: Parameters<typeof frequentIn>) => frequentIn(...args).missing.short.map(toldOf);
const long = (...args: Parameters<typeof frequentIn>) => frequentIn(...args).missing.long.map(toldOf);

describe('frequently missing', () => {
  it('is three starts in the 30 days that end with the day, and in 90', () => {
    expect(short(three)).toEqual(['2025-06-30 to 2025-07-01: i1 i2 i3, 3 in 30 days']);
    expect(long(three)).toEqual(['2025-06-30 to 2025-08-30: i1 i2 i3, 3 in 90 days']);
  });

  it('names on each day exactly the incidents counted on it', () => {
    expect(short([...three, ...gone('i4', '2025-06-20')])).toEqual([
      '2025-06-20 to 2025-06-30: i1 i2 i4, 3 in 30 days',
      '2025-06-30 to 2025-07-01: i1 i2 i4 i3, 3 in 30 days',
      '2025-07-01 to 2025-07-10: i2 i4 i3, 3 in 30 days',
    ]);
  });

  it('counts by the policy in force on each day: fewer from one day on, over more days from another', () => {
    const two = policy('frequently-missing-starts', 2, '2025-07-05');
    const sixty = policy('frequently-missing-days', 60, '2025-07-20');
    expect(short(three, two, sixty)).toEqual([
      '2025-06-30 to 2025-07-01: i1 i2 i3, 3 in 30 days',
      '2025-07-05 to 2025-07-10: i2 i3, 2 in 30 days',
      '2025-07-20 to 2025-07-31: i1 i2 i3, 2 in 60 days',
      '2025-07-31 to 2025-08-09: i2 i3, 2 in 60 days',
    ]);
  });

  it('counts missing and away together only where either is asked for', () => {
    const frequent = frequentIn([
      ...gone('i1', '2025-06-01'),
      ...gone('i2', '2025-06-10', 'A'),
      ...gone('i3', '2025-06-20'),
    ]);
    expect(frequent.missing.short).toEqual([]);
    expect(frequent.away.short).toEqual([]);
    expect(frequent['missing-or-away'].short.map(toldOf)).toEqual([
      '2025-06-20 to 2025-07-01: i1 i2 i3, 3 in 30 days',
    ]);
  });

  it('is nothing without incidents', () => {
    expect(short([])).toEqual([]);
  });
});
