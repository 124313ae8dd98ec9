import fc from 'fast-check';
import { addDays, birthday, day, isoDate, never, rollingWindow, type Day } from '../kernel/day.js';
import { valueAt } from '../kernel/timeline.js';
import { caseRecordOf } from '../case-record/case-record.js';
import { became, registered } from '../case-record/recorded.given.js';
import { agedUnder, atLeast, whileHeld, type EvidencedSpan } from './expressions.js';

const nobody = caseRecordOf([]);
const [first, last] = [day('2024-01-01'), day('2025-12-31')];
const days = fc.integer({ min: first, max: last }) as unknown as fc.Arbitrary<Day>;
const monthEnds = fc.constantFrom(
  ...['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30', '2025-02-28', '2025-03-01', '2025-03-31'].map(
    day,
  ),
);
const someDay = fc.oneof(
  days,
  monthEnds,
  monthEnds.map((on) => addDays(on, 1)),
);
const spans = fc.array(
  fc
    .tuple(someDay, fc.oneof(someDay, fc.constant(never)))
    .filter(([from, to]) => from < to)
    .map(([from, to]): EvidencedSpan => ({ from, to, because: [] })),
  { maxLength: 5 },
);
const lookBacks = fc.constantFrom(
  ...[1, 3, 6, 12].map((months) => ({ months })),
  ...[1, 30, 90].map((count) => ({ days: count })),
);

type LookBack = { readonly months: number } | { readonly days: number };

const windowTo = (to: Day, lookBack: LookBack) =>
  'months' in lookBack ? rollingWindow(to, lookBack.months) : { from: addDays(to, 1 - lookBack.days), to };

const everyDay = (): readonly Day[] => {
  const all: Day[] = [];
  for (let on = addDays(first, -40); on <= addDays(last, 400); on = addDays(on, 1)) all.push(on);
  return all;
};

describe('looking back', () => {
  it('counts the spans with a day in the window that ends on each day', () => {
    fc.assert(
      fc.property(spans, lookBacks, fc.integer({ min: 1, max: 3 }), (some, lookBack, times) => {
        const timeline = atLeast(times, () => some)
          .overlapping(lookBack)
          .timeline(nobody);
        const wrong = everyDay().find((on) => {
          const window = windowTo(on, lookBack);
          const open = some.filter(({ from, to }) => from <= window.to && addDays(to, -1) >= window.from);
          return valueAt(timeline, on) !== (open.length >= times ? 'yes' : 'no');
        });
        expect(wrong === undefined ? undefined : isoDate(wrong)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('counts the spans that began in the window that ends on each day', () => {
    fc.assert(
      fc.property(spans, lookBacks, fc.integer({ min: 1, max: 3 }), (some, lookBack, times) => {
        const timeline = atLeast(times, () => some)
          .startingIn(lookBack)
          .timeline(nobody);
        const wrong = everyDay().find((on) => {
          const window = windowTo(on, lookBack);
          const begun = some.filter(({ from }) => window.from <= from && from <= window.to);
          return valueAt(timeline, on) !== (begun.length >= times ? 'yes' : 'no');
        });
        expect(wrong === undefined ? undefined : isoDate(wrong)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});

describe('evidence', () => {
  it('is that of the spans that hold the day', () => {
    const [one, other] = [became('2024-05-01'), became('2024-07-01')];
    const held = whileHeld(() => [
      { from: day('2024-05-01'), to: day('2024-07-01'), because: [one] },
      { from: day('2024-07-01'), to: never, because: [other] },
    ]);
    expect(held.evidence(nobody, day('2024-06-30'))).toEqual([one]);
    expect(held.evidence(nobody, day('2024-07-01'))).toEqual([other]);
  });
});

describe('under an age', () => {
  it('ends with the birthday, and is not known without a date of birth', () => {
    const child = caseRecordOf([registered('2009-04-01')]);
    const turns16 = birthday(day('2009-04-01'), 16);
    expect(valueAt(agedUnder(16).timeline(child), addDays(turns16, -1))).toBe('yes');
    expect(valueAt(agedUnder(16).timeline(child), turns16)).toBe('no');
    expect(valueAt(agedUnder(16).timeline(nobody), turns16)).toBe('unknown');
  });
});
