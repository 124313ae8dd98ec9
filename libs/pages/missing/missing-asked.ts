import { day, type Day, type IsoDate, type Window } from '../../core/kernel/day.js';
import type { Asking } from '../../shell/figures/asking.js';
import { indicatorOf } from '../../shell/figures/asking-of-request.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import type { Month } from '../months/asked-month.js';

/** Codes M and A of the missing return. One is never added to the other. */
export const missingKinds = ['missing', 'away'] as const;
export type MissingKind = (typeof missingKinds)[number];

/** What is asked of one kind: in the month, in the one before it, and today. */
export interface Asked<Each> {
  readonly children: Each;
  readonly lengths: Each;
  readonly childrenBefore: Each;
  readonly lengthsBefore: Each;
  readonly now: Each;
}

const names = ['children', 'lengths', 'childrenBefore', 'lengthsBefore', 'now'] as const;

export interface MissingMonths {
  readonly month: Month;
  readonly before: Month;
  readonly today: IsoDate;
}

/** What stands beside the children of a month tells incidents, nights and how many went more than once. */
export const missingAskings = (
  authority: string,
  kind: MissingKind,
  { month, before, today }: MissingMonths,
): Asked<Asking> => {
  const on: Day = day(today);
  const asking = (id: string, { from, to }: Window): Asking => ({
    ...{ authority, indicator: indicatorOf(`cla-${kind}-${id}`), when: { from, to } },
    ...{ by: undefined, knownAt: undefined },
  });
  return {
    children: asking('children-in-period', month),
    lengths: asking('duration', month),
    childrenBefore: asking('children-in-period', before),
    lengthsBefore: asking('duration', before),
    now: asking('at-date', { from: on, to: on }),
  };
};

export const eachOf = <Each, Other>(asked: Asked<Each>, told: (each: Each) => Other): Asked<Other> => ({
  ...(Object.fromEntries(names.map((name) => [name, told(asked[name])])) as Record<
    (typeof names)[number],
    Other
  >),
});

/** Everything asked of a kind, as one list. */
export const listOf = <Each>(asked: Asked<Each>): readonly Each[] => names.map((name) => asked[name]);

export type MissingTold = Readonly<Record<MissingKind, Asked<FigureAnswer>>>;
