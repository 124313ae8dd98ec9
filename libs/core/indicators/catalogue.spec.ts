import { childDimensions } from '../counting/child-dimensions.js';
import type { Indicator } from '../counting/definition.js';
import { countsIn, kindsIn, type CountMeasure, type Measure } from '../counting/measure.js';
import { indicators } from './indicators.generated.js';

/** The ids of domain sections 3.1, 4.2 and 5.3, with the away and missing-or-away siblings of the missing ones. */
const missing = [
  'at-date',
  'avg-incidents',
  'children-in-period',
  'duration',
  'frequent',
  'incidents-open-in-period',
  'incidents-started',
  'more-than-once',
  'nights',
  'pct',
];
const expectedIds = [
  'cla-ceased',
  'cla-ceased-by-reason',
  'cla-ceased-permanence-pct',
  'cla-current-placement-duration',
  'cla-during-period',
  'cla-early-second-placement',
  'cla-in-house-foster-pct',
  'cla-long-term-stability-pct',
  'cla-new-placements',
  'cla-number-at-date',
  'cla-placement-change-reasons',
  'cla-placement-moves',
  'cla-placement-type-mix',
  'cla-placements-3plus-12m-pct',
  'cla-placements-3plus-24m-pct',
  'cla-previously-looked-after-12m-pct',
  'cla-profile-at-date',
  'cla-rate-per-10k',
  'cla-short-breaks',
  'cla-started',
  'cla-unplanned-ends',
  ...['missing', 'away', 'missing-or-away'].flatMap((prefix) =>
    missing.map((rest) => `cla-${prefix}-${rest}`),
  ),
];

const measuresOf = ({ measure, companions }: Indicator): readonly Measure[] => [
  measure,
  ...Object.values(companions).map(({ of }) => of),
];

const wordsOf = (count: CountMeasure): readonly string[] => {
  const { population = [], exclusions = [], numerator = [] } = count.criteria ?? {};
  return [...population, ...exclusions, ...numerator].map(({ words }) => words);
};

const each = indicators.map((indicator) => [indicator.id, indicator] as const);
const childDimensionIds = childDimensions.map(({ id }) => id);

describe('the catalogue', () => {
  it('has every indicator of the domain, each once', () => {
    const ids = indicators.map(({ id }) => id);
    expect(expectedIds.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('gives one key to one set of criteria only, and one name to one kind of item', () => {
    const counts = indicators.flatMap(measuresOf).flatMap(countsIn);
    const keys = new Map<string, Set<string>>();
    for (const count of counts) {
      if (count.key === undefined) continue;
      const asked = JSON.stringify([count.shape, count.criteria, wordsOf(count)]);
      keys.set(count.key, (keys.get(count.key) ?? new Set()).add(asked));
    }
    expect([...keys].filter(([, asked]) => asked.size > 1).map(([key]) => key)).toEqual([]);
    const kinds = new Set(indicators.flatMap(measuresOf).flatMap(kindsIn));
    expect([...kinds].map(({ kind }) => kind).sort()).toEqual(
      [...new Set([...kinds].map(({ kind }) => kind))].sort(),
    );
  });
});

describe.each(each)('%s', (_, indicator) => {
  it('says in whole sentences what it counts and which choices were made', () => {
    const { says, notes } = indicator;
    for (const text of [says, ...notes]) expect(text).toMatch(/^[A-Z].*\.$/s);
  });

  it('has a title, a source and a version, and no sentence for a title', () => {
    expect(indicator.title).toMatch(/^[A-Z].*[^.]$/);
    expect(indicator.source).toMatch(/\S/);
    expect(indicator.version).toMatch(/^[1-9]\d*$/);
  });

  it('asks criteria in words', () => {
    const words = measuresOf(indicator).flatMap(countsIn).flatMap(wordsOf);
    for (const each of words) expect(each).toMatch(/^[a-z0-9][^.]*[^.\s]$/);
  });

  it('is broken down only by what is known of the child or of every kind of its items, each once', () => {
    const ids = indicator.by.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const ofItems = kindsIn(indicator.measure).map(({ dimensions }) => Object.keys(dimensions));
    const unknown = ids.filter(
      (id) =>
        !childDimensionIds.includes(id) &&
        !(ofItems.length > 0 && ofItems.every((known) => known.includes(id))),
    );
    expect(unknown).toEqual([]);
  });

  it('names its breakdowns and their keys in words', () => {
    for (const { title, order, labelOf } of indicator.by) {
      expect(title).toMatch(/^[A-Z]/);
      expect(labelOf('not-recorded')).toBe('Not recorded');
      expect(order.filter((key) => !/\S/.test(labelOf(key)))).toEqual([]);
    }
  });

  it('counts children, or items of a unit that says what one of them is', () => {
    const { name, one, many } = indicator.measure.unit;
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(one).toMatch(/\S/);
    expect(many).toMatch(/\S/);
  });
});
