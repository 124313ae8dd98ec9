import { addDays, addMonths, day, type Day } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Reviews } from './reviews.fact.js';
import { ofType } from './standing-events.js';

/** Days on which a care plan was up to date after it was approved or reviewed. `[from, to)`. */
export interface CarePlanUpToDate {
  readonly from: Day;
  readonly to: Day;
  readonly because: readonly RecordedEvent[];
}

export interface CarePlans {
  /** May overlap: a plan that is reviewed in time. */
  readonly upToDate: readonly CarePlanUpToDate[];
}

const monthsUpToDate = 6;

/** A care plan is up to date for six months, the last day included, from its approval, its review or a looked-after review. */
export const carePlansOf = (
  events: readonly RecordedEvent[],
  reviews: Reviews,
  periods: readonly PeriodOfCare[],
): CarePlans => {
  const plans = [
    ...ofType(events, 'caretally.care-plan-approved.v1'),
    ...ofType(events, 'caretally.care-plan-reviewed.v1'),
  ].map((event) => ({
    on: day(event.data.on),
    period: planFor(periods, day(event.data.on)),
    because: event,
  }));
  return {
    upToDate: [...plans, ...reviews.held].flatMap(({ on, period, because }) =>
      period ? upToDateIn(period, on, because) : [],
    ),
  };
};

/** A plan is made for care to come: one approved before it begins is its plan, one of an earlier period is not. */
const planFor = (periods: readonly PeriodOfCare[], on: Day): PeriodOfCare | undefined =>
  periods.find(({ to }) => on < to);

const upToDateIn = (period: PeriodOfCare, on: Day, because: RecordedEvent): readonly CarePlanUpToDate[] => {
  const from = on < period.from ? period.from : on;
  const lastDay = addMonths(on, monthsUpToDate);
  const to = lastDay < period.to ? addDays(lastDay, 1) : period.to;
  return from < to ? [{ from, to, because: [because] }] : [];
};
