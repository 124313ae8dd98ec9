import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Measured } from '../../core/process-behaviour/natural-limits.js';
import type { PointRead, Reading, Standing } from '../../core/process-behaviour/reading.js';
import { shapeOf } from './mark-shapes.js';
import { spread, type SideLabel } from './side-labels.js';
import { valueScaleOf } from './scale-of-values.js';
import type { Sheet } from './sheets.js';

interface Level {
  readonly y: number;
  readonly says: 'limit' | 'average';
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly standing: Standing;
  readonly shape: string;
  /** "November 2026: 68%", shown where a pointer rests on the mark. */
  readonly text: string;
}

/** A chart in coordinates, for one size of sheet. */
export interface Drawing {
  readonly sheet: Sheet;
  readonly unit: string;
  readonly across: readonly { readonly y: number; readonly text: string }[];
  readonly along: readonly { readonly x: number; readonly text: string }[];
  /** Between the limits. */
  readonly band: { readonly y: number; readonly height: number } | undefined;
  readonly levels: readonly Level[];
  readonly labels: readonly SideLabel[];
  readonly path: string;
  readonly marks: readonly Mark[];
  /** Said on the chart where its scale does not begin at 0. */
  readonly beginsAt: string | undefined;
}

export interface Drawn {
  readonly reading: Exclude<Reading, { readonly state: 'empty' }>;
  /** How many places there are, those without a value counted. */
  readonly places: number;
  readonly measured: Measured;
  readonly unit: string;
  readonly short: (at: number) => string;
  readonly long: (at: number) => string;
  readonly show: (value: number) => string;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Every so many months, counted back from the latest, so that the latest is always named. */
const regularSteps = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];

const labelled = (places: number, most: number): readonly number[] => {
  const fits = (step: number): boolean => Math.ceil(places / step) <= most;
  const step = regularSteps.find(fits) ?? Math.ceil(places / most);
  return Array.from({ length: Math.ceil(places / step) }, (_, back) => places - 1 - back * step).toReversed();
};

const linesOf = (
  { reading, show }: Drawn,
  { words }: Sheet,
): readonly (Omit<Level, 'y'> & { value: number; text: string })[] => {
  if (reading.state === 'too-few') {
    return [{ says: 'average', value: reading.median, text: `${words.median} ${show(reading.median)}` }];
  }
  const { limits, band } = reading;
  return [
    { says: 'limit', value: band.upper, text: `${words.upper} ${show(band.upper)}` },
    { says: 'average', value: limits.mean, text: `${words.mean} ${show(limits.mean)}` },
    { says: 'limit', value: band.lower, text: `${words.lower} ${show(band.lower)}` },
  ];
};

/** The line breaks where a value is missing: nothing is drawn that was not counted. */
const pathOf = (
  points: readonly PointRead[],
  places: number,
  x: (at: number) => number,
  y: (value: number) => number,
): string => {
  const values = new Map(points.map(({ at, value }) => [at, value]));
  const draw = line<number>()
    .defined((at) => values.has(at))
    .x(x)
    .y((at) => y(values.get(at) ?? 0))
    .digits(1);
  return draw(Array.from({ length: places }, (_, at) => at)) ?? '';
};

const lastLabel = ({ short, show }: Drawn, { words }: Sheet, { at, value }: PointRead): string =>
  words.namesLast ? `${short(at)}: ${show(value)}` : show(value);

/** The drawing of a reading that has at least two values. */
export const drawingOf = (drawn: Drawn, sheet: Sheet): Drawing => {
  const { reading, places, measured } = drawn;
  const { plot } = sheet;
  const lines = linesOf(drawn, sheet);
  const shown = [...reading.points.map(({ value }) => value), ...lines.map(({ value }) => value)];
  const { scale, grid, from } = valueScaleOf(shown, measured, [plot.bottom, plot.top], sheet.gridlines);
  const along = scaleLinear(
    [0, Math.max(1, places - 1)],
    [plot.left + sheet.inset, plot.right - sheet.inset],
  );
  const x = (at: number): number => round(along(at));
  const y = (value: number): number => round(scale(value));
  const last = reading.points.at(-1);
  const crowded = places > sheet.crowdedAbove;
  const areaOf = (standing: Standing): number =>
    standing === 'usual' ? (crowded ? 14 : 44) : crowded ? 70 : 120;
  return {
    sheet,
    unit: drawn.unit,
    across: grid.map(({ value, text }) => ({ y: y(value), text })),
    along: labelled(places, sheet.names).map((at) => ({ x: x(at), text: drawn.short(at) })),
    band:
      reading.state === 'limits'
        ? { y: y(reading.band.upper), height: round(y(reading.band.lower) - y(reading.band.upper)) }
        : undefined,
    levels: lines.map(({ says, value }) => ({ says, y: y(value) })),
    labels: spread(
      [
        ...lines.map(({ says, value, text }) => ({ says, at: y(value), text })),
        ...(last === undefined
          ? []
          : [{ says: 'last' as const, at: y(last.value), text: lastLabel(drawn, sheet, last) }]),
      ],
      sheet.lineHeight,
      [plot.top, plot.bottom],
    ),
    path: pathOf(reading.points, places, x, y),
    marks: reading.points.map(({ at, value, standing }) => ({
      ...{ x: x(at), y: y(value), standing, shape: shapeOf(standing, areaOf(standing)) },
      text: `${drawn.long(at)}: ${drawn.show(value)}`,
    })),
    beginsAt: from.value === 0 ? undefined : `Scale begins at ${from.text}`,
  };
};
