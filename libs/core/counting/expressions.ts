import type { Answer } from '../kernel/answer.js';
import { addDays, addMonths, always, birthday, never, type Day } from '../kernel/day.js';
import { constant, depthOf, duringSpans, mapTimeline, type Span } from '../kernel/timeline.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { ChildExpression } from './question.js';

/** A stretch of days, half-open, and the events behind it. */
export interface EvidencedSpan extends Span {
  readonly because: readonly RecordedEvent[];
}

type SpansOf = (record: CaseRecord) => readonly EvidencedSpan[];

const neverHeld = constant<Answer>('no');

/** Yes on the days that at least `times` of the spans hold. */
export const whileHeld = (spansOf: SpansOf, times = 1): ChildExpression => ({
  timeline: (record) => {
    const spans = spansOf(record);
    if (spans.length < times) return neverHeld;
    return times === 1
      ? duringSpans<Answer>(spans, 'yes', 'no')
      : mapTimeline(depthOf(spans, times), (depth): Answer => (depth >= times ? 'yes' : 'no'));
  },
  evidence: (record, on) =>
    spansOf(record)
      .filter(({ from, to }) => from <= on && on < to)
      .flatMap(({ because }) => because),
});

/** Younger than an age at the close of the day; not known where no date of birth is recorded. */
export const agedUnder = (years: number): ChildExpression => ({
  timeline: ({ registration: { born } }) =>
    born === undefined
      ? constant<Answer>('unknown')
      : duringSpans<Answer>([{ from: always, to: birthday(born, years) }], 'yes', 'no'),
  evidence: ({ registration }) => registration.because,
});

/** The window looked back over: whole calendar months (rule D4) or days, ending with the day asked about, inclusive. */
export type LookBack = { readonly months: number } | { readonly days: number };

const windowStart = (on: Day, lookBack: LookBack): Day =>
  'days' in lookBack ? addDays(on, 1 - lookBack.days) : addMonths(addDays(on, 1), -lookBack.months);

/** The first day whose window no longer reaches back to before `end` (exclusive): month ends make it worth stepping. */
const outOfSight = (end: Day, lookBack: LookBack): Day => {
  if (end >= never) return never;
  let on =
    'days' in lookBack ? addDays(end, lookBack.days - 1) : addDays(addMonths(end, lookBack.months), -1);
  while (windowStart(on, lookBack) < end) on = addDays(on, 1);
  while (windowStart(addDays(on, -1), lookBack) >= end) on = addDays(on, -1);
  return on;
};

/** Counting items over a window that ends on the day asked about. */
export const atLeast = (times: number, spansOf: SpansOf) => ({
  /** Items any of whose days lie in the window. One left on the first day of the window was not open on it (D1). */
  overlapping: (lookBack: LookBack): ChildExpression =>
    whileHeld(
      (record) => spansOf(record).map((span) => ({ ...span, to: outOfSight(span.to, lookBack) })),
      times,
    ),
  /** Items that began in the window. */
  startingIn: (lookBack: LookBack): ChildExpression =>
    whileHeld(
      (record) =>
        spansOf(record).map((span) => ({ ...span, to: outOfSight(addDays(span.from, 1), lookBack) })),
      times,
    ),
});
