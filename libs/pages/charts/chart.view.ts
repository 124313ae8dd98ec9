import type { Standing } from '../../core/process-behaviour/reading.js';
import type { WithoutRows } from '../frame/figure.js';
import type { Drawing } from './drawing.js';

/** One point of a chart: a period or a date, and what was counted in it. */
export interface ChartPoint {
  /** The last day of the period, or the date: YYYY-MM-DD. */
  readonly on: string;
  /** Undefined where there is none to show (no denominator, no events by then). */
  readonly value: number | undefined;
  readonly numerator: number;
  /** Undefined for plain counts. */
  readonly denominator: number | undefined;
}

/** Where a number of a point leads: to its rows, or why there are none. */
export interface Lead {
  readonly href?: string | undefined;
  readonly without?: WithoutRows | undefined;
}

/** Where the numbers of a point lead. */
export interface PointLeads {
  readonly counted?: Lead | undefined;
  readonly per?: Lead | undefined;
  /** The page that takes the value apart, for those who may not see what it counts. */
  readonly apart?: string | undefined;
}

/** One row of the table under a chart: everything that the drawing shows, in words and numbers. */
export interface ChartRow {
  readonly period: string;
  /** Where the page that shows the chart has addresses for its numbers. */
  readonly leads: PointLeads;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly says: string;
  readonly standing: Standing | undefined;
  /** The mark in the drawing, of points that the rules mark. */
  readonly shape: string | undefined;
}

/** A mark and what it means: only those that occur. */
export interface KeyEntry {
  readonly standing: Standing;
  readonly shape: string;
  readonly says: string;
}

/** A chart with its words and its table. Where nothing can be drawn there are no drawings, and `finding` says why. */
export interface ChartView {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What the chart shows, in a sentence: its caption. */
  readonly finding: string;
  /** The same drawing for a desk and for a phone; the style sheet shows one of them. */
  readonly drawings: readonly Drawing[];
  /** The drawing told to those who do not see it. */
  readonly description: string;
  readonly key: readonly KeyEntry[];
  /** How to read it: limits, where the scale begins, what is missing. */
  readonly notes: readonly string[];
  readonly rows: readonly ChartRow[];
  /** Whether the values are made of two numbers, which the table then shows. */
  readonly hasParts: boolean;
}
