import fc from 'fast-check';
import { caseRecordOf } from '../case-record/case-record.js';
import { autumn, pep, spring } from '../case-record/peps.given.js';
import { became, ceased, moved, place, recorded, registered } from '../case-record/recorded.given.js';
import { settingOf } from '../case-record/setting.fact.js';
import { figureOver } from '../counting/assemble.js';
import { planOf, talliesOf } from '../counting/tallies.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { addDays, day, isoDate, type Window } from '../kernel/day.js';
import { countedPattern } from './counted-pattern.js';
import type { Pattern } from './pattern.js';
import { patternView, type PatternView } from './pattern-view.js';
import { patterns } from './patterns.generated.js';

const clustered: RecordedEvent = {
  ...recorded('caretally.school-cluster-published.v1', 'cluster', {
    cluster: 'north',
    name: 'North',
    schools: [{ urn: '100001' }, { urn: '100002' }],
    on: '2025-09-01',
  }),
  subject: 'authority/E09000014',
};
const setting = settingOf([autumn, spring, clustered]);

const someDay = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((after) => isoDate(addDays(day(from), after)));

const aPlan = fc
  .record({
    on: someDay('2025-08-25', 220),
    waits: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    signs: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    school: fc.option(fc.constantFrom('100001', '100002', '100003'), { nil: undefined }),
  })
  .map(({ on, waits, signs, school }) => {
    const submittedOn = waits === undefined ? '' : isoDate(addDays(day(on), waits));
    const signedOn = signs === undefined ? '' : isoDate(addDays(day(on), (waits ?? 0) + signs));
    return { on, submittedOn, signedOn, ...(school !== undefined && { school }) };
  });

const somewhere = fc
  .tuple(
    fc.constantFrom('K2/PR4', 'K2/PR4', 'U6/PR1', 'U4/PR5', 'U6', 'T1'),
    fc.option(fc.constantFrom('SC000001', 'SC000002'), { nil: undefined }),
  )
  .map(([drawn, urn]) => ({ ...place(drawn), ...(urn !== undefined && { urn }) }));

const aMove = fc.record({
  on: someDay('2025-06-01', 300),
  placement: somewhere,
  reason: fc.constantFrom('P', 'P', 'T'),
  more: fc.constantFrom({}, { planned: true }, { planned: false }, { planned: false }, {
    endedBecause: 'CREQB',
  } as const),
});

/** A child of about 12 to 16 with moves and plans in any order, muddles among them. */
const aHistory = fc
  .record({
    born: fc.option(someDay('2009-09-01', 1200), { nil: undefined }),
    placement: somewhere,
    leaves: fc.option(someDay('2025-09-01', 300), { nil: undefined }),
    moves: fc.uniqueArray(aMove, { maxLength: 4, selector: ({ on }) => on }),
    plans: fc.array(aPlan, { maxLength: 3 }),
  })
  .map(({ born, placement, leaves, moves, plans }): readonly RecordedEvent[] => [
    ...(born === undefined ? [] : [registered(born)]),
    became('2024-09-02', 'U6', { placement }),
    ...moves.map(({ on, reason, placement: to, more }) =>
      moved(on, reason as 'P', 'U6', { ...more, placement: to }),
    ),
    ...plans.flatMap((plan, index) => pep(`p${index}`, plan)),
    ...(leaves === undefined ? [] : [ceased(leaves)]),
  ]);

const viewOf = (pattern: Pattern, histories: readonly (readonly RecordedEvent[])[], when: Window) => {
  const plan = planOf([pattern.indicator]);
  const tallies = histories.map((events) => talliesOf(caseRecordOf(events, { setting }), plan));
  const counted = countedPattern(pattern, ({ indicator, by }) =>
    figureOver(indicator, tallies, setting, when, by),
  );
  return patternView(pattern, counted, new Map(), setting);
};

interface Counted {
  readonly found: number;
  readonly of: number;
  readonly ofWhich?: Readonly<Record<string, number>>;
}

const sumOf = (rows: readonly Counted[], { ofWhich }: PatternView) => ({
  found: rows.reduce((sum, { found }) => sum + found, 0),
  of: rows.reduce((sum, row) => sum + row.of, 0),
  ofWhich: Object.fromEntries(
    Object.keys(ofWhich).map((name) => [
      name,
      rows.reduce((sum, row) => sum + (row.ofWhich?.[name] ?? 0), 0),
    ]),
  ),
});

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('the rows of %s', (_, pattern) => {
  it('add up to the whole, by row, by cluster and besides, whatever was recorded', () => {
    // A spec in which nothing happens would hold for nothing.
    let counted = 0;
    fc.assert(
      fc.property(
        fc.array(aHistory, { minLength: 2, maxLength: 12 }),
        someDay('2025-09-01', 240),
        (some, to) => {
          const view = viewOf(pattern, some, { from: day('2025-09-01'), to: day(to) });
          const { found, of, ofWhich } = view.all;
          counted += found;
          expect(sumOf(view.rows, view)).toEqual({ found, of, ofWhich });
          const clusters = view.clusters ?? view.rows;
          expect(sumOf(clusters, view)).toEqual({ found, of, ofWhich });
          const besides = view.besides.map(({ rows }) => sumOf(rows, view));
          expect(besides).toEqual(view.besides.map(() => ({ found, of, ofWhich })));
          // Whatever is found was counted.
          expect([...view.rows, ...clusters].filter((row) => row.found > row.of)).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 903 },
    );
    expect(counted).toBeGreaterThan(20);
  });
});
