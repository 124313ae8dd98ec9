import fc from 'fast-check';
import { sumsOf } from '../../../../core/counting/count.js';
import type { AnyItemKind } from '../../../../core/counting/item-kind.js';
import type {
  ItemMeasure,
  LengthsMeasure,
  NightsMeasure,
  StandingMeasure,
} from '../../../../core/counting/measure.js';
import type { AnyItemReading, Gather, Pick as Picking } from '../../../../core/counting/reading.js';
import { standings as everyStanding, type Standing } from '../../../../core/counting/standing.js';
import { noSums, type Sums } from '../../../../core/counting/sums.js';
import type { TalliedItem, Tallies } from '../../../../core/counting/tallies.js';
import { children, days as inDays, incidents, nights } from '../../../../core/counting/unit.js';
import { always, never, type Day, type Window } from '../../../../core/kernel/day.js';
import { Among } from './among.js';
import { HeldItems } from './held-items.js';
import { itemSums, lengthSums, nightSums } from './item-sums.js';
import { rowsOfTallies } from './rows-of-children.js';

const kindOf = (kind: string): AnyItemKind => ({ kind }) as AnyItemKind;
const kinds = [kindOf('a'), kindOf('b')];
const population: StandingMeasure = {
  shape: 'standing',
  key: 'here',
  unit: children,
  criteria: { population: [] },
};

const days = fc.integer({ min: 0, max: 30 }) as unknown as fc.Arbitrary<Day>;
const standing: fc.Arbitrary<Standing> = fc.constantFrom(...everyStanding);
const windows: fc.Arbitrary<Window> = fc
  .tuple(days, days)
  .map(([one, other]) => ({ from: Math.min(one, other) as Day, to: Math.max(one, other) as Day }));

/** Over in the day, or at its end the next; or not over at all. */
const itemDays = fc
  .record({ first: days, lasts: fc.option(fc.integer({ min: 0, max: 9 })), overNext: fc.boolean() })
  .map(({ first, lasts, overNext }) => {
    const last = lasts === null ? never : ((first + lasts) as Day);
    return { first, last, closedOn: lasts !== null && overNext ? ((last + 1) as Day) : last };
  });

const items: fc.Arbitrary<readonly TalliedItem[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('a', 'b', 'c'),
      days: itemDays,
      standings: fc.record({ asked: standing }, { requiredKeys: [] }),
      settles: fc.record({ asked: days }, { requiredKeys: [] }),
    }),
    { maxLength: 6 },
  )
  .map((some) =>
    some
      .map(({ days: when, ...item }, index) => ({
        ...item,
        ...when,
        key: `k${index}`,
        dimensions: {},
        because: [],
      }))
      .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  );

const tallies: fc.Arbitrary<Tallies> = fc
  .record({ items, here: standing, from: days, then: standing })
  .map(({ items: own, here, from, then }) => ({
    items: own,
    standings: new Map([['here', { starts: [always, from], values: [here, then] }]]),
    dimensions: new Map(),
  }));
const crowds = fc.array(tallies, { maxLength: 8 });

const readings: fc.Arbitrary<AnyItemReading> = fc.record({
  unit: fc.constant(incidents),
  kinds: fc.constantFrom([kindOf('a')], kinds),
  pick: fc.constantFrom<Picking>('started', 'ended', 'open'),
  gather: fc.constantFrom<Gather>('each', 'child', 'every', 'first', 'last', { atLeast: 2 }),
  lastDays: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
});
const measures: fc.Arbitrary<ItemMeasure> = fc.record({
  shape: fc.constant('items' as const),
  key: fc.constantFrom(undefined, 'asked'),
  unit: fc.constant(incidents),
  reading: readings,
  criteria: fc.constant({}),
  among: fc.constantFrom(undefined, population),
});

const hold = (crowd: readonly Tallies[]) => {
  const children = new Map(crowd.map((each, place) => [`c${place}`, rowsOfTallies(`c${place}`, each)]));
  const items = new HeldItems([...children.values()].map((child) => child.items));
  return { items, among: new Among(children) };
};

const inMemory = (sums: ReadonlyMap<string, Sums>): Sums => sums.get('') ?? noSums;

describe('sums of items held in memory', () => {
  it('are those of the children counted one by one, however items are picked and gathered', () => {
    fc.assert(
      fc.property(crowds, measures, windows, (crowd, measure, when) => {
        const held = hold(crowd);
        const kept = measure.among && held.among.on('here', when.to);
        expect(itemSums(held.items, measure, when, kept)).toEqual(inMemory(sumsOf(measure, crowd, when)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are those of nights and lengths too', () => {
    const nightly: NightsMeasure = { shape: 'nights', unit: nights, kinds };
    fc.assert(
      fc.property(
        crowds,
        fc.constantFrom<LengthsMeasure['of']>('ended', 'open'),
        windows,
        (crowd, of, when) => {
          const lengths: LengthsMeasure = { shape: 'lengths', unit: inDays, kinds, of };
          const { items: held } = hold(crowd);
          expect(nightSums(held, nightly, when)).toEqual(inMemory(sumsOf(nightly, crowd, when)));
          expect(lengthSums(held, lengths, when)).toEqual(inMemory(sumsOf(lengths, crowd, when)));
        },
      ),
      { numRuns: 500 },
    );
  });
});
