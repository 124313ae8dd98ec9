import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ChartPoint } from './chart.view.js';

/** The shape of a series in a row of a table: its number stands beside it, so it says nothing of its own. */
export interface SparkView {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  readonly last: { readonly x: number; readonly y: number } | undefined;
}

const size = { width: 120, height: 28 };
/** Half of the dot and of the line, so that neither is cut at the edge. */
const margin = 4;

const round = (value: number): number => Math.round(value * 10) / 10;

const isDrawn = (value: number | undefined): value is number =>
  value !== undefined && Math.abs(value) <= Number.MAX_SAFE_INTEGER;

/** A line from the least to the most of what is given, without a scale; nothing where nothing has a value. */
export const sparkline = (points: readonly ChartPoint[]): SparkView => {
  const values = points.map(({ value }) => (isDrawn(value) ? value : undefined));
  const held = values.filter((value) => value !== undefined);
  const along = scaleLinear([0, Math.max(1, points.length - 1)], [margin, size.width - margin]);
  const up = scaleLinear([Math.min(...held), Math.max(...held)], [size.height - margin, margin]);
  const x = (at: number): number => round(along(at));
  const y = (at: number): number => round(up(values[at] ?? 0));
  const draw = line<number>()
    .defined((at) => values[at] !== undefined)
    .x(x)
    .y(y)
    .digits(1);
  const last = values.findLastIndex((value) => value !== undefined);
  return {
    ...size,
    path: draw(values.map((_, at) => at)) ?? '',
    last: last < 0 ? undefined : { x: x(last), y: y(last) },
  };
};
