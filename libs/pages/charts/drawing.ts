import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Measured } from '../../core/process-behaviour/natural-limits.js';
import type { Reading, Standing } from '../../core/process-behaviour/reading.js';
import { levelsOf } from './levels.js';
import { shapeOf } from './mark-shapes.js';
import type { Sheet } from './sheets.js';
import { spread, type SideLabel } from './side-labels.js';
import { tickedPlaces } from './ticked-places.js';
import { valueScaleOf } from './scale-of-values.js';

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly standing: Standing;
  readonly shape: string;
  /** "November 2026: 68%", shown where a pointer rests on the mark. */
  readonly text: string;
}

interface Tick {
  readonly x: number;
  readonly text: string;
  /** Where it is not the year of the tick before. */
  readonly year: string | undefined;
}

/** A chart in coordinates, for one size of sheet. */
export interface Drawing {
  readonly sheet: Sheet;
  readonly across: readonly { readonly y: number; readonly text: string }[];
  readonly along: readonly Tick[];
  /** Between the limits. */
  readonly band: { readonly y: number; readonly height: number } | undefined;
  readonly levels: readonly { readonly y: number; readonly says: 'limit' | 'average' }[];
  readonly labels: readonly SideLabel[];
  readonly path: string;
  readonly marks: readonly Mark[];
  /** Said on the chart where its scale does not begin at 0. */
  readonly beginsAt: string | undefined;
}

/** What there is to draw, and how its places and values are called. */
export interface Drawn {
  readonly reading: Exclude<Reading, { readonly state: 'empty' }>;
  /** The date of every place, those without a value too. */
  readonly dates: readonly string[];
  readonly measured: Measured;
  readonly names: { readonly short: (on: string) => string; readonly tick: (on: string) => string };
  readonly long: (at: number) => string;
  readonly show: (value: number) => string;
}

interface Placing {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The line breaks where a value is missing: nothing is drawn that was not counted. */
const pathOf = ({ reading, dates }: Drawn, { x, y }: Placing): string => {
  const values = new Map(reading.points.map(({ at, value }) => [at, value]));
  const draw = line<number>()
    .defined((at) => values.has(at))
    .x(x)
    .y((at) => y(values.get(at) ?? 0))
    .digits(1);
  return draw(dates.map((_, at) => at)) ?? '';
};

const ticksOf = ({ dates, names }: Drawn, sheet: Sheet, { x }: Placing): readonly Tick[] => {
  const places = tickedPlaces(dates.length, sheet.names);
  const yearOf = (at: number | undefined): string => (at === undefined ? '' : (dates[at]?.slice(0, 4) ?? ''));
  return places.map((at, which) => ({
    x: x(at),
    text: names.tick(dates[at] ?? ''),
    year: yearOf(at) === yearOf(places[which - 1]) ? undefined : yearOf(at),
  }));
};

const labelsOf = (drawn: Drawn, sheet: Sheet, { y }: Placing): readonly SideLabel[] => {
  const { reading, dates, names, show } = drawn;
  const last = reading.points.at(-1);
  const lines = levelsOf(reading, sheet, show).map(({ says, value, text }) => ({ says, at: y(value), text }));
  if (last === undefined) return spread(lines, sheet.lineHeight, [sheet.plot.top, sheet.plot.bottom]);
  const named = sheet.words.namesLast ? `${names.short(dates[last.at] ?? '')}: ` : '';
  const latest = { says: 'last' as const, at: y(last.value), text: named + show(last.value) };
  return spread([...lines, latest], sheet.lineHeight, [sheet.plot.top, sheet.plot.bottom]);
};

const marksOf = ({ reading, dates, long, show }: Drawn, sheet: Sheet, { x, y }: Placing): readonly Mark[] => {
  const apart = (sheet.plot.right - sheet.plot.left) / dates.length;
  const area = (least: number, most: number): number => Math.min(most, Math.max(least, apart * apart));
  const [within, beyond] = [area(14, 48), area(80, 150)];
  return reading.points.map(({ at, value, standing }) => ({
    ...{ x: x(at), y: y(value), standing },
    shape: shapeOf(standing, standing === 'usual' ? within : beyond),
    text: `${long(at)}: ${show(value)}`,
  }));
};

const bandOf = (reading: Reading, { y }: Placing): Drawing['band'] => {
  if (reading.state !== 'limits') return undefined;
  const top = y(reading.band.upper);
  return { y: top, height: round(y(reading.band.lower) - top) };
};

/** The drawing of a reading that has at least two values. Places lie evenly: the rules count points, not days. */
export const drawingOf = (drawn: Drawn, sheet: Sheet): Drawing => {
  const { reading, measured, dates, show } = drawn;
  const { plot, inset, gridlines } = sheet;
  const levels = levelsOf(reading, sheet, show);
  const shown = [...reading.points, ...levels].map(({ value }) => value);
  const { scale, grid, from } = valueScaleOf(shown, measured, [plot.bottom, plot.top], gridlines);
  const along = scaleLinear([0, Math.max(1, dates.length - 1)], [plot.left + inset, plot.right - inset]);
  const placing = { x: (at: number) => round(along(at)), y: (value: number) => round(scale(value)) };
  return {
    sheet,
    across: grid.map(({ value, text }) => ({ y: placing.y(value), text })),
    along: ticksOf(drawn, sheet, placing),
    band: bandOf(reading, placing),
    levels: levels.map(({ says, value }) => ({ says, y: placing.y(value) })),
    labels: labelsOf(drawn, sheet, placing),
    path: pathOf(drawn, placing),
    marks: marksOf(drawn, sheet, placing),
    beginsAt: from.value === 0 ? undefined : `The scale begins at ${from.text}, not at 0`,
  };
};
