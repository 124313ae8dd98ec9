import fc from 'fast-check';
import type { Day } from './day.js';
import { always, never } from './day.js';
import {
  constant,
  depthOf,
  duringSpans,
  mapTimeline,
  segmentsOf,
  TimelineBuilder,
  valueAt,
  zipTimelines,
  type Span,
  type Timeline,
} from './timeline.js';

const lastDay = 20;
const everyDay = Array.from({ length: lastDay + 6 }, (_, index) => (index - 3) as Day);
const byDay = <T>(timeline: Timeline<T>): readonly T[] => everyDay.map((on) => valueAt(timeline, on));

const days = fc.integer({ min: 0, max: lastDay }) as unknown as fc.Arbitrary<Day>;
const spans = fc.array(
  fc.record({ from: days, to: fc.oneof(days, fc.constant(never)) }) satisfies fc.Arbitrary<Span>,
  { maxLength: 6 },
);
const changes = fc
  .array(fc.record({ on: days, value: fc.integer({ min: 0, max: 2 }) }), { maxLength: 8 })
  .map((some) => some.sort((a, b) => a.on - b.on));
const timelines = changes.map((some) => {
  const built = new TimelineBuilder(0);
  for (const { on, value } of some) built.from(on, value);
  return built.build();
});

const holds = ({ from, to }: Span, on: Day): boolean => from <= on && on < to;

/** Equal timelines must be equal arrays: starts go up from `always`, and neighbours differ. */
const expectCanonical = <T>({ starts, values }: Timeline<T>): void => {
  expect(starts[0]).toBe(always);
  expect(starts).toHaveLength(values.length);
  expect(starts.every((start, index) => index === 0 || (starts[index - 1] as Day) < start)).toBe(true);
  expect(values.every((value, index) => index === 0 || values[index - 1] !== value)).toBe(true);
};

describe('a timeline', () => {
  it('built from changes has on every day the value of the last change up to it', () => {
    fc.assert(
      fc.property(changes, (some) => {
        const built = new TimelineBuilder(0);
        for (const { on, value } of some) built.from(on, value);
        const timeline = built.build();
        expectCanonical(timeline);
        expect(byDay(timeline)).toEqual(
          everyDay.map((day) => some.findLast(({ on }) => on <= day)?.value ?? 0),
        );
      }),
    );
  });

  it('during spans is inside on the days any of them holds', () => {
    fc.assert(
      fc.property(spans, (some) => {
        const timeline = duringSpans(some, 'yes', 'no');
        expectCanonical(timeline);
        expect(byDay(timeline)).toEqual(
          everyDay.map((on) => (some.some((span) => holds(span, on)) ? 'yes' : 'no')),
        );
      }),
    );
  });

  it('of depth counts the spans that hold each day, up to the most asked for', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 4 }), (some, most) => {
        const timeline = depthOf(some, most);
        expectCanonical(timeline);
        expect(byDay(timeline)).toEqual(
          everyDay.map((on) => Math.min(some.filter((span) => holds(span, on)).length, most)),
        );
      }),
    );
  });

  it('mapped and zipped is mapped and zipped day by day', () => {
    fc.assert(
      fc.property(timelines, timelines, (a, b) => {
        const mapped = mapTimeline(a, (value) => value % 2);
        expectCanonical(mapped);
        expect(byDay(mapped)).toEqual(byDay(a).map((value) => value % 2));
        const zipped = zipTimelines(a, b, Math.max);
        expectCanonical(zipped);
        expect(byDay(zipped)).toEqual(byDay(a).map((value, index) => Math.max(value, byDay(b)[index] ?? 0)));
      }),
    );
  });

  it('falls into segments that follow each other from always to never', () => {
    const one = duringSpans([{ from: 3 as Day, to: 5 as Day }], 'yes', 'no');
    expect(segmentsOf(one)).toEqual([
      { from: always, to: 3, value: 'no' },
      { from: 3, to: 5, value: 'yes' },
      { from: 5, to: never, value: 'no' },
    ]);
    expect(segmentsOf(constant('no'))).toEqual([{ from: always, to: never, value: 'no' }]);
  });

  it('may hold from always, and over spans that touch', () => {
    const spansThatTouch = [
      { from: always, to: 3 as Day },
      { from: 3 as Day, to: 5 as Day },
    ];
    expect(duringSpans(spansThatTouch, 'yes', 'no')).toEqual({ starts: [always, 5], values: ['yes', 'no'] });
  });
});
