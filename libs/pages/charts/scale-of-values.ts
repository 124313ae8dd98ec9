import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Measured } from '../../core/process-behaviour/natural-limits.js';

export interface Grid {
  readonly value: number;
  readonly text: string;
}

export interface ValueScale {
  readonly scale: ScaleLinear<number, number>;
  readonly grid: readonly Grid[];
  /** Where the axis begins; a chart says so where that is not 0. */
  readonly from: Grid;
}

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 });

/** A level line has room above and below it. */
const widened = (low: number, high: number): readonly [number, number] => {
  const least = Math.max(1, Math.abs(high) * 0.05);
  return high - low < least * 1e-6 ? [low - least, high + least] : [low, high];
};

/** From 0, unless that would squeeze what moves into the upper half: the chart then says where it begins. */
const domainOf = (shown: readonly number[]): readonly [number, number] => {
  const low = Math.min(...shown);
  const high = Math.max(...shown);
  if (low > high / 2) return widened(low, high);
  const [bottom, headroom] = [Math.min(0, low), Math.max(0, high) * 1.03];
  return headroom - bottom < 1e-6 ? [bottom, bottom + 1] : [bottom, headroom];
};

/** The vertical scale of a chart, with its gridlines; whatever is shown lies on it. */
export const valueScaleOf = (
  shown: readonly number[],
  measured: Measured,
  [bottom, top]: readonly [number, number],
  lines: number,
): ValueScale => {
  const scale = scaleLinear().domain(domainOf(shown)).range([bottom, top]).nice(lines);
  const isShare = measured === 'percentage' && shown.every((value) => value >= 0 && value <= 100);
  if (isShare) scale.domain(scale.domain().map((end) => Math.min(100, Math.max(0, end))));
  const whole = measured === 'count';
  const format = scale.tickFormat(lines, whole ? ',.0f' : ',f');
  const textOf = (value: number): string =>
    (Math.abs(value) >= 100_000 ? compact.format(value) : format(value)) +
    (measured === 'percentage' ? '%' : '');
  const grid = scale.ticks(lines).filter((value) => !whole || Number.isInteger(value));
  const from = scale.domain()[0] ?? 0;
  return {
    scale,
    grid: grid.map((value) => ({ value, text: textOf(value) })),
    from: { value: from, text: textOf(from) },
  };
};
