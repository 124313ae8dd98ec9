import { day } from '../kernel/day.js';
import { chanceFrom } from './chance.js';
import { daysOf, gaps, lived } from './in-care.given.js';
import { pathwayOf } from './pathway.js';

const span = { seed: 1, from: day('2020-01-01'), to: day('2030-01-01'), lookedAfter: 90 };
const leaver = lived('2007-05-10', ['2020-01-06', '2025-05-10', { reason: 'E5' }]);
const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const told = seeds.map((seed) => pathwayOf(leaver, span, chanceFrom(seed)));

describe('the pathway plan of a young person', () => {
  it('is completed after the needs assessment, mostly within three months of being eligible', () => {
    const plans = told.map((each) => daysOf(each, 'pathway-plan-completed')[0] ?? '');
    const assessed = told.map((each) => daysOf(each, 'pathway-needs-assessment-completed')[0] ?? '');
    expect(plans.filter((on, index) => on < (assessed[index] ?? ''))).toEqual([]);
    const inTime = plans.filter((on) => on <= '2023-08-10').length / plans.length;
    expect(inTime).toBeGreaterThan(0.8);
    expect(inTime).toBeLessThan(0.95);
  });

  it('is reviewed about every six months, into the years after care and no longer than to 21', () => {
    const all = told.flatMap((each) => gaps([...daysOf(each, 'pathway-plan-completed'), ...reviewsIn(each)]));
    const inTime = all.filter((days) => days <= 182).length / all.length;
    expect(inTime).toBeGreaterThan(0.75);
    expect(inTime).toBeLessThan(0.95);
    expect(told.filter((each) => (reviewsIn(each).at(-1) ?? '') > '2028-05-09')).toEqual([]);
    expect(told.filter((each) => (reviewsIn(each).at(-1) ?? '') < '2027-05-09')).toEqual([]);
  });

  it('comes before the meeting while it is late, by the day it is counted from', () => {
    const promised = told.find((each) => each.some(({ type }) => type === 'caretally.promise-made.v1')) ?? [];
    const [said] = promised.flatMap(({ data }) => ('entry' in data && 'owner' in data ? [data] : []));
    const counted = ['2023-05-10', ...daysOf(promised, 'pathway-plan-completed'), ...reviewsIn(promised)];
    expect(said?.queue).toBe('pathway-plans');
    expect(counted).toContain(said?.entry);
  });

  it('is not owed to whoever left care before 16', () => {
    expect(pathwayOf(lived('2007-05-10', ['2020-01-06', '2023-05-09']), span, chanceFrom(1))).toEqual([]);
  });
});

const reviewsIn = (each: (typeof told)[number]): readonly string[] =>
  daysOf(
    each.filter(({ neverHappened }) => !neverHappened),
    'pathway-plan-reviewed',
  );
