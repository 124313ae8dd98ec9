import { always, never, type Day } from './day.js';

/**
 * A value for every day, constant between change points: `values[i]` holds from `starts[i]` (inclusive) to
 * `starts[i + 1]` (exclusive). The first start is `always`; neighbours differ, so equal timelines are equal arrays.
 */
export interface Timeline<T> {
  readonly starts: readonly Day[];
  readonly values: readonly T[];
}

/** Half-open: `from` inclusive, `to` exclusive (rule D1). */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export interface Segment<T> extends Span {
  readonly value: T;
}

export const constant = <T>(value: T): Timeline<T> => ({ starts: [always], values: [value] });

/** Builds a timeline from changes in order of day; a later change of the same day wins. */
export class TimelineBuilder<T> {
  readonly #starts: Day[] = [always];
  readonly #values: T[];

  constructor(before: T) {
    this.#values = [before];
  }

  from(start: Day, value: T): void {
    const last = this.#values.length - 1;
    if (start === this.#starts[last]) {
      this.#starts.pop();
      this.#values.pop();
      if (this.#values.length > 0 && this.#values[last - 1] === value) return;
    } else if (this.#values[last] === value) return;
    this.#starts.push(start);
    this.#values.push(value);
  }

  build(): Timeline<T> {
    return { starts: this.#starts, values: this.#values };
  }
}

const indexAt = (starts: readonly Day[], on: Day): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as Day) <= on) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The value at the close of a day. */
export const valueAt = <T>(timeline: Timeline<T>, on: Day): T =>
  timeline.values[indexAt(timeline.starts, on)] as T;

export const segmentsOf = <T>({ starts, values }: Timeline<T>): Segment<T>[] =>
  values.map((value, index) => ({ from: starts[index] as Day, to: starts[index + 1] ?? never, value }));

export const mapTimeline = <T, U>({ starts, values }: Timeline<T>, change: (value: T) => U): Timeline<U> => {
  const built = new TimelineBuilder(change(values[0] as T));
  for (let index = 1; index < values.length; index += 1) {
    built.from(starts[index] as Day, change(values[index] as T));
  }
  return built.build();
};

/** One timeline out of two, changing wherever either changes. */
export const zipTimelines = <A, B, C>(
  a: Timeline<A>,
  b: Timeline<B>,
  join: (a: A, b: B) => C,
): Timeline<C> => {
  const built = new TimelineBuilder(join(a.values[0] as A, b.values[0] as B));
  let [inA, inB] = [0, 0];
  while (inA + 1 < a.starts.length || inB + 1 < b.starts.length) {
    const [nextA, nextB] = [a.starts[inA + 1] ?? never, b.starts[inB + 1] ?? never];
    const next = nextA < nextB ? nextA : nextB;
    if (nextA === next) inA += 1;
    if (nextB === next) inB += 1;
    built.from(next, join(a.values[inA] as A, b.values[inB] as B));
  }
  return built.build();
};

/** `inside` on every day of any span, `outside` on all others. Spans may overlap and come in any order. */
export const duringSpans = <T>(spans: readonly Span[], inside: T, outside: T): Timeline<T> => {
  const ordered = spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const built = new TimelineBuilder(outside);
  let end = always;
  for (const { from, to } of ordered) {
    if (from > end) built.from(end, outside);
    if (to > end) {
      built.from(from > end ? from : end, inside);
      end = to;
    }
  }
  if (end < never && end > always) built.from(end, outside);
  return built.build();
};

const inOrder = (days: readonly Day[]): Int32Array => Int32Array.from(days).sort();

/** How many of the spans hold each day, up to `most` (more say no more, and fewer changes are kept). */
export const depthOf = (spans: readonly Span[], most: number): Timeline<number> => {
  const lasting = spans.filter(({ from, to }) => from < to);
  const starts = inOrder(lasting.map(({ from }) => from));
  const ends = inOrder(lasting.map(({ to }) => to));
  const built = new TimelineBuilder(0);
  let [started, ended] = [0, 0];
  while (ended < ends.length) {
    const next = Math.min(starts[started] ?? never, ends[ended] ?? never) as Day;
    if (next >= never) break;
    while (starts[started] === next) started += 1;
    while (ends[ended] === next) ended += 1;
    built.from(next, Math.min(started - ended, most));
  }
  return built.build();
};
