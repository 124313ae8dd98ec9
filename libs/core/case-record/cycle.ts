import { isoDate, never, type Day } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Obligation, Outcome, Rule } from './obligation.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Reckoned } from './reckoning.js';

/** Something done that will be owed again: a review held, a visit, an assessment. */
export interface Done {
  readonly on: Day;
  readonly because: RecordedEvent;
}

/** Days over which something is owed again and again: a period of care, a placement. `[from, to)`. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  /** False where the record begins inside it: the day the first was due is then not known. */
  readonly startKnown: boolean;
  readonly began: readonly RecordedEvent[];
  /** How it ended, in words: "care ended". */
  readonly ends: string;
  readonly endedBy: readonly RecordedEvent[];
}

/** One deadline under a rule; `which` tells the first from the later ones. */
export interface Deadline<Which extends string> extends Reckoned {
  readonly which: Which;
  readonly rule: Rule;
}

/** When the first is due, and when the next. */
export interface Timetable<Which extends string, Act extends Done> {
  readonly first: (from: Day) => Deadline<Which>;
  readonly next: (after: Act) => Deadline<Which>;
  /**
   * Where the record begins inside the stretch: whenever the last one was, another was due by then. What has not happened
   * by that day is late for certain; what has, nobody can say.
   */
  readonly atTheLatest: (from: Day) => Deadline<Which>;
}

export interface CycleObligation<Which extends string, Act extends Done> extends Obligation {
  readonly which: Which;
  /** The first day of the stretch over which it is owed: nobody was to do it before. */
  readonly owedFrom: Day;
  /** The one before, from which it is counted; none for the first. */
  readonly after: Act | undefined;
  /** What met it. */
  readonly done: Act | undefined;
}

/** What was owed over one stretch, one after the other. A late one is no reason to be late again: the next counts from it. */
export interface Cycle<Which extends string, Act extends Done> extends Stretch {
  /** The day the first is due; where the start is not known, the latest it can have been. */
  readonly firstDue: Day | undefined;
  readonly obligations: readonly CycleObligation<Which, Act>[];
}

/** Acts in order, one a day; those before a stretch whose start is not known may open its cycle. */
export const cycleOf = <Which extends string, Act extends Done>(
  stretch: Stretch,
  acts: readonly Act[],
  timetable: Timetable<Which, Act>,
): Cycle<Which, Act> => {
  const { from, to, startKnown } = stretch;
  const before = startKnown ? undefined : lastStillRunning(stretch, acts, timetable);
  const within = acts.filter(({ on }) => from <= on && on < to);
  const chain = before ? [before, ...within] : within;
  const opening = before ? undefined : openingOf(stretch, chain[0], timetable);
  return {
    ...stretch,
    firstDue: timetable.first(from).due,
    obligations: [
      ...(opening ? [obligationOf(stretch, opening, undefined, chain[0])] : []),
      ...chain.map((act, index) => obligationOf(stretch, timetable.next(act), act, chain[index + 1])),
    ],
  };
};

/** The last act before the record begins, if the next was not due before that: else there were others, not in the record. */
const lastStillRunning = <Which extends string, Act extends Done>(
  { from }: Stretch,
  acts: readonly Act[],
  { next }: Timetable<Which, Act>,
): Act | undefined => {
  const last = acts.findLast(({ on }) => on < from);
  const due = last && next(last).due;
  return due !== undefined && due >= from ? last : undefined;
};

const openingOf = <Which extends string, Act extends Done>(
  { from, startKnown }: Stretch,
  first: Done | undefined,
  timetable: Timetable<Which, Act>,
): Deadline<Which> | undefined => {
  if (startKnown) return timetable.first(from);
  const latest = timetable.atTheLatest(from);
  const perhapsInTime = first !== undefined && (latest.due === undefined || first.on <= latest.due);
  return perhapsInTime ? undefined : latest;
};

const obligationOf = <Which extends string, Act extends Done>(
  stretch: Stretch,
  deadline: Deadline<Which>,
  after: Act | undefined,
  done: Act | undefined,
): CycleObligation<Which, Act> => {
  const since = after ? after.on : stretch.from;
  const outcome = outcomeOf(stretch, deadline.due, done);
  return {
    due: deadline.due,
    reckoned: deadline.reckoned,
    standsStill: deadline.standsStill,
    which: deadline.which,
    rule: deadline.rule,
    owedFrom: stretch.from,
    key: `${isoDate(since)} ${deadline.which}`,
    since,
    dueAt: undefined,
    after,
    done,
    outcome,
    because: [
      ...(after ? [after.because] : stretch.began),
      ...(done ? [done.because] : outcome.state === 'open' ? [] : stretch.endedBy),
    ],
  };
};

/** The day the stretch ended is no day of it: what was due then or later is owed no more. */
const outcomeOf = ({ to, ends }: Stretch, due: Day | undefined, done: Done | undefined): Outcome => {
  if (done) return { state: 'met', on: done.on, late: due !== undefined && done.on > due };
  if (to === never) return { state: 'open' };
  return due !== undefined && due < to
    ? { state: 'missed', on: to, why: `${ends}, after it was due ${isoDate(due)}` }
    : { state: 'cancelled', on: to, why: `${ends}, before it was due` };
};

/** A period of care as a stretch: a new one begins every clock anew, a placement move does not. */
export const stretchOfCare = ({ from, to, entry, ending, because }: PeriodOfCare): Stretch => ({
  from,
  to,
  startKnown: entry !== 'record-begins',
  began: because.slice(0, 1),
  ends: ending.how === 'turned-18' ? 'turned 18' : 'care ended',
  endedBy: ending.how === 'ceased' ? because.slice(-1) : [],
});

/** The period of care a day belongs to. Before a record that begins inside one, the child was in it already. */
export const periodOfDay = (periods: readonly PeriodOfCare[], on: Day): PeriodOfCare | undefined => {
  const period = periods.find(({ to }) => on < to);
  return period && (period.from <= on || period.entry === 'record-begins') ? period : undefined;
};

/** Of several on one day the last counts. Takes them in order of day. */
export const oneADay = <Act extends { readonly on: Day }>(acts: readonly Act[]): readonly Act[] =>
  acts.filter(({ on }, index) => acts[index + 1]?.on !== on);
