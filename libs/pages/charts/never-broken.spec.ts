import fc from 'fast-check';
import type { ChartPoint } from './chart.view.js';
import type { Drawing } from './drawing.js';
import { processChartOf } from './process-chart.js';
import { sparkline } from './sparkline.js';

const value = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.constantFrom(0, 50, 100, undefined),
  fc.double(),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
);

const point: fc.Arbitrary<ChartPoint> = fc.record({
  on: fc
    .integer({ min: 0, max: 30_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
  value,
  numerator: fc.nat(),
  denominator: fc.option(fc.nat(), { nil: undefined }),
});

const points = fc.array(point, { maxLength: 80 });
const kind = fc.constantFrom('count' as const, 'percentage' as const, 'rate' as const, 'days' as const);
const better = fc.constantFrom('higher' as const, 'lower' as const, 'neither' as const);

type Place = readonly [x: number, y: number];

/** Every pair of coordinates of a path of straight lines. */
const placesOf = (path: string): readonly Place[] =>
  path
    .split(/[MLZ]/)
    .filter((each) => each !== '')
    .map((each) => each.split(',').map(Number) as [number, number]);

const allPlaces = ({
  sheet,
  across,
  along,
  band,
  levels,
  labels,
  marks,
  path,
}: Drawing): readonly Place[] => [
  ...across.map(({ y }): Place => [sheet.plot.left, y]),
  ...along.map(({ x }): Place => [x, sheet.plot.bottom]),
  ...(band === undefined ? [] : [[0, band.y] as const, [0, band.y + band.height] as const]),
  ...levels.map(({ y }): Place => [sheet.plot.right, y]),
  ...labels.flatMap(({ at, y }): Place[] => [
    [sheet.plot.right, at],
    [sheet.plot.right, y],
  ]),
  ...marks.map(({ x, y }): Place => [x, y]),
  ...placesOf(path),
];

const outsideOf = (places: readonly Place[], width: number, height: number): readonly Place[] =>
  places.filter(([x, y]) => !(x >= 0 && x <= width && y >= 0 && y <= height));

describe('whatever the points are', () => {
  it('every coordinate of a chart is a number inside its sheet', () => {
    fc.assert(
      fc.property(points, kind, better, (given, measured, way) => {
        const asked = { title: 'A figure', unit: 'children', kind: measured, better: way, points: given };
        for (const drawing of processChartOf(asked).drawings) {
          expect(outsideOf(allPlaces(drawing), drawing.sheet.width, drawing.sheet.height)).toEqual([]);
        }
      }),
      { numRuns: 400, seed: 903 },
    );
  });

  it('a chart says something, and has a row for every point', () => {
    fc.assert(
      fc.property(points, kind, better, (given, measured, way) => {
        const asked = { title: 'A figure', unit: 'children', kind: measured, better: way, points: given };
        const { finding, rows, description } = processChartOf(asked);
        expect(rows).toHaveLength(given.length);
        expect(`${finding} ${description} ${JSON.stringify(rows)}`).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 200, seed: 903 },
    );
  });

  it('labels beside the lines never lie on one another', () => {
    fc.assert(
      fc.property(points, kind, better, (given, measured, way) => {
        const asked = { title: 'A figure', unit: 'children', kind: measured, better: way, points: given };
        for (const { labels, sheet } of processChartOf(asked).drawings) {
          const gaps = labels.slice(1).map(({ y }, at) => y - (labels[at]?.y ?? 0));
          expect(gaps.every((gap) => gap >= sheet.lineHeight - 0.001)).toBe(true);
        }
      }),
      { numRuns: 200, seed: 903 },
    );
  });

  it('every coordinate of a spark is a number inside its 120 by 28', () => {
    fc.assert(
      fc.property(points, (given) => {
        const { path, last } = sparkline(given);
        const dot: readonly Place[] = last === undefined ? [] : [[last.x, last.y]];
        expect(outsideOf([...placesOf(path), ...dot], 120, 28)).toEqual([]);
      }),
      { numRuns: 400, seed: 903 },
    );
  });
});
