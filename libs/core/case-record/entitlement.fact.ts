import { addDays, addMonths, isoDate, type Day } from '../kernel/day.js';
import type { Span } from '../kernel/timeline.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { owesNothingAfter, reasonOf, type LeavingCareSpan } from './leaving-care-status.fact.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Registration } from './registration.fact.js';

/** A day from which a plan is up to date: it was completed then, or reviewed. */
export interface PlanDate {
  readonly on: Day;
  readonly reviewed: boolean;
  readonly because: readonly RecordedEvent[];
}

/** An unbroken stretch of being owed a pathway plan: eligible, relevant or former relevant. */
export interface Entitlement extends Span {
  /** The last day on which the needs assessment is in time; a first plan is expected by then. */
  readonly assessmentDue: Day;
  /** Why it ends, in words. */
  readonly endsBecause: string;
  readonly because: readonly RecordedEvent[];
  readonly endedBecause: readonly RecordedEvent[];
}

/** The days, `[from, to)`, on which an entitled young person waits for one thing: a first plan, or the next review. */
export interface Awaited extends Span {
  readonly what: 'first-plan' | 'review';
  /** Tells those of one young person apart: the first of its days, or the day of the plan where that is it. */
  readonly key: string;
  /** The plan date it is counted from; none before the first. */
  readonly plan: PlanDate | undefined;
  /** The last day on which it is in time: until its close the plan is up to date, or none is expected yet. */
  readonly due: Day;
  /** What ended it: a plan or review, or the end of the entitlement. */
  readonly ended: 'updated' | 'left-cohort';
  readonly entitlement: Entitlement;
  readonly because: readonly RecordedEvent[];
  readonly endedBecause: readonly RecordedEvent[];
}

const isEntitled = ({ status }: LeavingCareSpan): boolean => status !== 'qualifying';

export const entitlementsOf = (
  statuses: readonly LeavingCareSpan[],
  periods: readonly PeriodOfCare[],
  registration: Registration,
): readonly Entitlement[] => {
  const joined: LeavingCareSpan[] = [];
  for (const next of statuses.filter(isEntitled)) {
    const last = joined.at(-1);
    if (last?.to === next.from) joined[joined.length - 1] = { ...last, to: next.to };
    else joined.push(next);
  }
  return joined.map(({ from, to, because }) => ({
    from,
    to,
    assessmentDue: addMonths(from, 3),
    because,
    ...endingOf(to, statuses, periods, registration),
  }));
};

/** An entitlement is followed by another status after six months at home only. */
const endingOf = (
  to: Day,
  statuses: readonly LeavingCareSpan[],
  periods: readonly PeriodOfCare[],
  registration: Registration,
): Pick<Entitlement, 'endsBecause' | 'endedBecause'> => {
  if (statuses.some(({ from }) => from === to)) {
    const home = periods.findLast((period) => period.to <= to);
    return { endsBecause: 'home with a parent for six months', endedBecause: lastOf(home) };
  }
  const closed = periods.find((period) => period.to === to && owesNothingAfter(period));
  return closed
    ? { endsBecause: `care ended with REC ${reasonOf(closed) ?? ''}`, endedBecause: lastOf(closed) }
    : { endsBecause: 'turned 21', endedBecause: registration.because };
};

const lastOf = (period: PeriodOfCare | undefined): readonly RecordedEvent[] =>
  period?.because.slice(-1) ?? [];

/** What is waited for on each day of an entitlement: a first plan until there is one, then always the next review. */
export const awaitedIn = (entitlement: Entitlement, dates: readonly PlanDate[]): readonly Awaited[] => {
  const { from, assessmentDue, because } = entitlement;
  const firstPlan: Begun = {
    what: 'first-plan',
    key: isoDate(from),
    plan: undefined,
    from,
    due: assessmentDue,
    because,
  };
  const reviews = dates.map((plan): Begun => {
    const start = plan.on > from ? plan.on : from;
    return {
      what: 'review',
      key: isoDate(start),
      plan,
      from: start,
      due: addMonths(plan.on, 6),
      because: plan.because,
    };
  });
  return [firstPlan, ...reviews]
    .map((begun, index) => awaitedUntil(entitlement, dates[index], begun))
    .filter((awaited) => awaited.from < awaited.to);
};

type Begun = Omit<Awaited, 'to' | 'ended' | 'entitlement' | 'endedBecause'>;

const awaitedUntil = (entitlement: Entitlement, next: PlanDate | undefined, begun: Begun): Awaited =>
  next !== undefined && next.on < entitlement.to
    ? { ...begun, entitlement, to: next.on, ended: 'updated', endedBecause: next.because }
    : {
        ...begun,
        entitlement,
        to: entitlement.to,
        ended: 'left-cohort',
        endedBecause: entitlement.endedBecause,
      };

/** The first day on which it is late: nothing was done by the close of the day it was due. */
export const overdueFrom = ({ from, due }: Awaited): Day => (from > due ? from : addDays(due, 1));

export const isOverdueBeforeItEnds = (awaited: Awaited): boolean => overdueFrom(awaited) < awaited.to;
