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
