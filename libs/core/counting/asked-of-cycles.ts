import type { Answer } from '../kernel/answer.js';
import { either } from '../kernel/answer.js';
import { addDays, never, type Day } from '../kernel/day.js';
import { duringSpans, zipTimelines } from '../kernel/timeline.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { Cycle, Done } from '../case-record/cycle.js';
import type { EvidencedSpan } from './expressions.js';
import type { ChildExpression } from './question.js';

/** What can be asked of a child on a day about what is owed again and again: reviews, visits, health assessments. */

type AnyCycle = Cycle<string, Done>;
type CyclesOf = (record: CaseRecord) => readonly AnyCycle[];

/** Days on which the answer is yes, and days on which nobody can say. */
interface Told {
  readonly yes: readonly EvidencedSpan[];
  readonly unknown: readonly EvidencedSpan[];
}

const told = (read: (cycle: AnyCycle) => Told, cyclesOf: CyclesOf): ChildExpression => {
  const spans = (record: CaseRecord, which: keyof Told) =>
    cyclesOf(record).flatMap((cycle) => read(cycle)[which]);
  return {
    timeline: (record) =>
      zipTimelines(
        duringSpans<Answer>(spans(record, 'yes'), 'yes', 'no'),
        duringSpans<Answer>(spans(record, 'unknown'), 'unknown', 'no'),
        either,
      ),
    evidence: (record, on) =>
      (['yes', 'unknown'] as const)
        .flatMap((which) => spans(record, which))
        .filter(({ from, to }) => from <= on && on < to)
        .flatMap(({ because }) => because),
  };
};

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** From the day the first is due, or the day after it, to the end of the cycle. Before that the start has to be known. */
const sinceFirstDue =
  (daysAfter: 0 | 1) =>
  ({ from, to, firstDue, startKnown, began: because }: AnyCycle): Told => {
    if (firstDue === undefined) return { yes: [], unknown: [{ from, to, because }] };
    const passed = earlier(addDays(firstDue, daysAfter), to);
    return {
      yes: [{ from: passed, to, because }],
      unknown: startKnown ? [] : [{ from, to: passed, because }],
    };
  };

/** The day the first was due has passed: a due day is met on the day itself, so it is asked from the day after. */
export const firstDueHasPassed = (cyclesOf: CyclesOf): ChildExpression => told(sinceFirstDue(1), cyclesOf);

/** The day the first is due has come: so many days have been completed by its close. */
export const firstDueHasCome = (cyclesOf: CyclesOf): ChildExpression => told(sinceFirstDue(0), cyclesOf);

/** In the cycle, and the day the first is due has not passed. */
export const firstIsNotYetDue = (cyclesOf: CyclesOf): ChildExpression =>
  told((cycle) => {
    const { yes: passed, unknown } = sinceFirstDue(1)(cycle);
    const [first] = passed;
    if (!first || !cycle.startKnown) return { yes: [], unknown };
    return { yes: [{ from: cycle.from, to: first.from, because: cycle.began }], unknown };
  }, cyclesOf);

/** Done, and the next one not past its due day. */
export const doneAndNextNotPastDue = (cyclesOf: CyclesOf): ChildExpression =>
  told(({ from, to, obligations }) => {
    const runs = obligations.flatMap(({ after, due, done }) => {
      if (!after) return [];
      const end = earlier(due === undefined ? (done?.on ?? never) : addDays(due, 1), to);
      return [{ known: due !== undefined, from: later(after.on, from), to: end, because: [after.because] }];
    });
    return { yes: runs.filter(({ known }) => known), unknown: runs.filter(({ known }) => !known) };
  }, cyclesOf);
