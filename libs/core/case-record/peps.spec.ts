import fc from 'fast-check';
import { addDays, day, isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf, type CaseRecord } from './case-record.js';
import {
  autumn,
  held,
  initiated,
  notRequired,
  pepPolicy,
  rated,
  returned,
  signedOff,
  spring,
  submitted,
  summer,
} from './peps.given.js';
import { became, ceased, registered } from './recorded.given.js';
import { settingOf } from './setting.fact.js';

const first = day('2025-08-20');
const someDay = fc.integer({ min: 0, max: 330 }).map((days) => isoDate(addDays(first, days)));
const somePep = fc.constantFrom('p1', 'p2', 'p3');
const someTerm = fc.constantFrom(undefined, '2025-autumn', '2026-spring', '2025-T1');

const happening: fc.Arbitrary<RecordedEvent> = fc.oneof(
  fc
    .tuple(somePep, someDay, someTerm, fc.constantFrom('initial', 'review'))
    .map(([pep, on, term, kind]): RecordedEvent =>
      initiated(pep, on, { kind, ...(term !== undefined && { term }) }),
    ),
  fc.tuple(somePep, someDay).map(([pep, on]) => held(pep, on)),
  fc.tuple(somePep, someDay).map(([pep, on]) => submitted(pep, on)),
  fc.tuple(somePep, someDay).map(([pep, on]) => returned(pep, on)),
  fc.tuple(somePep, someDay).map(([pep, on]) => rated(pep, on, 'amber')),
  fc
    .tuple(somePep, someDay, fc.constantFrom('school', 'virtual-school'))
    .map(([pep, on, by]) => signedOff(pep, on, by)),
  fc.constantFrom('2026-spring', '2025-T1').map(notRequired),
  someDay.map((on) => became(on)),
  someDay.map((on) => ceased(on)),
);
const born = fc.constantFrom('2013-05-01', '2022-10-01', '2007-12-01', undefined);
const policies = fc.subarray([
  pepPolicy('first-pep-counts-in', 'school-days'),
  pepPolicy('pep-signed-off-by', 'both', '2026-01-01'),
]);

/** The same from the first to the last day: which signature counts is asked on the day of the meeting. */
const steadyPolicies = fc.subarray([
  pepPolicy('first-pep-counts-in', 'school-days'),
  pepPolicy('pep-signed-off-by', 'both', '2020-01-01'),
]);

const histories = fc
  // An id is one content for ever: the log takes no second one.
  .tuple(fc.uniqueArray(happening, { maxLength: 25, size: 'max', selector: ({ id }) => id }), born)
  .map(([events, dateOfBirth]) => [
    ...(dateOfBirth === undefined ? [] : [registered(dateOfBirth)]),
    became('2025-09-15'),
    ...events.filter(({ id }) => id !== became('2025-09-15').id),
  ]);

const foldedUnder = (history: readonly RecordedEvent[], set: readonly RecordedEvent[]): CaseRecord =>
  caseRecordOf(history, { setting: settingOf([autumn, spring, summer, ...set]) });

describe('plans and what is owed, whatever was recorded', () => {
  it('do not depend on the order in which it was', () => {
    fc.assert(
      fc.property(histories, policies, (history, set) => {
        const there = foldedUnder(history, set);
        const back = foldedUnder([...history].reverse(), set);
        expect(back.peps).toEqual(there.peps);
        expect(back.findings).toEqual(there.findings);
      }),
    );
  });

  it('are one of a child and term, and one of a start', () => {
    fc.assert(
      fc.property(histories, policies, (history, set) => {
        const { termly, initial } = foldedUnder(history, set).peps;
        expect(new Set(termly.map(({ key }) => key)).size).toBe(termly.length);
        expect(new Set(initial.map(({ key }) => key)).size).toBe(initial.length);
      }),
    );
  });

  it('never let a meeting after a term, or a signature without one, change what was missed', () => {
    fc.assert(
      fc.property(histories, steadyPolicies, (history, set) => {
        const missed = foldedUnder(history, set).peps.termly.find(({ became }) => became === 'not-held');
        if (!missed) return;
        const later = isoDate(addDays(missed.due, 1));
        const repaired = [held('p1', later), held('p2', later), signedOff('p1', later)];
        const after = foldedUnder([...history, ...repaired], set).peps.termly;
        expect(after.find(({ key }) => key === missed.key)?.became).toBe('not-held');
      }),
    );
  });

  it('wait for one thing at a time, each plan inside one period of care', () => {
    fc.assert(
      fc.property(histories, policies, (history, set) => {
        const { peps, periodsOfCare } = foldedUnder(history, set);
        for (const { stages } of peps.plans) {
          const gaps = stages.filter((stage, index) => index > 0 && stages[index - 1]?.to !== stage.from);
          expect(gaps).toEqual([]);
          const within = periodsOfCare.filter(({ from, to }) =>
            stages.every((stage) => from <= stage.from && stage.to <= to),
          );
          expect(within.length).toBeGreaterThan(stages.length === 0 ? -1 : 0);
        }
      }),
    );
  });
});
