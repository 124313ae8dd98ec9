import { addDays, type Day, type Window } from '../../../../core/kernel/day.js';
import { kindsIn } from '../../../../core/counting/measure.js';
import { daysOf, type MeasureOver } from './measure-over.js';

/** Items of one kind to be read: those with a day among `days`, but for those that began before `notBefore`. */
export interface SpanRead {
  readonly kind: string;
  readonly days: Window;
  readonly notBefore: Day | undefined;
}

interface Look {
  readonly days: Window;
  /** Only what began on these days is looked for. */
  readonly began: boolean;
}

/** What ended on a day has its last day on it or the day before. */
const orEndedBefore = ({ from, to }: Window): Window => ({ from: addDays(from, -1), to });

const lookOf = ({ measure, when }: MeasureOver): Look | undefined => {
  switch (measure.shape) {
    case 'standing':
      return undefined;
    case 'items': {
      const { pick } = measure.reading;
      const days = daysOf(measure.reading, when);
      return { days: pick === 'ended' ? orEndedBefore(days) : days, began: pick === 'started' };
    }
    case 'nights':
      return { days: when, began: false };
    case 'lengths':
      return {
        days: measure.of === 'ended' ? orEndedBefore(when) : { from: when.to, to: when.to },
        began: false,
      };
  }
};

/** Reading through a gap is quicker than looking again behind it. */
const gapReadThrough = 7;

const joined = (windows: readonly Window[]): readonly Window[] => {
  const spans: Window[] = [];
  for (const window of [...windows].sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last === undefined || window.from > last.to + gapReadThrough) spans.push(window);
    else if (window.to > last.to) spans[spans.length - 1] = { from: last.from, to: window.to };
  }
  return spans;
};

const spansOfKind = (kind: string, looks: readonly Look[]): readonly SpanRead[] => {
  const spans = joined(looks.map(({ days }) => days));
  const onlyBegun = looks.every(({ began }) => began);
  return spans.map((days, place) => {
    const before = spans[place - 1];
    // Whatever has a day among two spans is read with the first of them.
    return { kind, days, notBefore: onlyBegun ? days.from : before && addDays(before.to, 1) };
  });
};

/** All that has to be read of the items for some measures, nothing of it twice. */
export const spansRead = (asked: readonly MeasureOver[]): readonly SpanRead[] => {
  const looks = new Map<string, Look[]>();
  for (const each of asked) {
    const look = lookOf(each);
    for (const { kind } of look ? kindsIn(each.measure) : []) {
      const sofar = looks.get(kind) ?? [];
      looks.set(kind, sofar);
      if (look) sofar.push(look);
    }
  }
  return [...looks].flatMap(([kind, ofKind]) => spansOfKind(kind, ofKind));
};
