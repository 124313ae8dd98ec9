import { day, type Day } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';
import {
  awaitedIn,
  entitlementsOf,
  type Awaited,
  type Entitlement,
  type PlanDate,
} from './entitlement.fact.js';
import { leavingCareStatusesOf, type LeavingCareSpan } from './leaving-care-status.fact.js';
import { assessmentsOwed, reviewsOwed, type PathwayObligation } from './pathway-obligations.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Registration } from './registration.fact.js';
import { ofType } from './standing-events.js';

type Completed = RecordedEvent<'caretally.pathway-plan-completed.v1'>;
type Reviewed = RecordedEvent<'caretally.pathway-plan-reviewed.v1'>;

export interface Pathway {
  readonly statuses: readonly LeavingCareSpan[];
  readonly entitlements: readonly Entitlement[];
  /** Every day of every entitlement, in order. */
  readonly awaited: readonly Awaited[];
  readonly assessments: readonly PathwayObligation[];
  readonly reviews: readonly PathwayObligation[];
  readonly obligations: readonly PathwayObligation[];
}

/** A young person who can owe nothing and be owed nothing: most children are one. */
const nothing: Pathway = {
  statuses: [],
  entitlements: [],
  awaited: [],
  assessments: [],
  reviews: [],
  obligations: [],
};

/**
 * Whether a plan is up to date goes by the later of plan and review (Annex A), so every review counts, also one of a plan
 * whose completion was never recorded: that is a finding. Drafts are no events. A plan for somebody who is not entitled, or
 * not yet, is good practice and no contradiction; it counts from the day they are.
 */
export const pathwayOf = (
  events: readonly RecordedEvent[],
  periods: readonly PeriodOfCare[],
  registration: Registration,
  findings: Findings,
): Pathway => {
  const dates = planDatesOf(events, findings);
  const statuses = leavingCareStatusesOf(periods, registration);
  if (statuses.length === 0) return nothing;
  const entitlements = entitlementsOf(statuses, periods, registration);
  const awaited = entitlements.flatMap((entitlement) => awaitedIn(entitlement, dates));
  const assessments = assessmentsOwed(
    entitlements,
    ofType(events, 'caretally.pathway-needs-assessment-completed.v1'),
  );
  const reviews = reviewsOwed(awaited);
  return { statuses, entitlements, awaited, assessments, reviews, obligations: [...assessments, ...reviews] };
};

const planDatesOf = (events: readonly RecordedEvent[], findings: Findings): readonly PlanDate[] => {
  const completed = ofType(events, 'caretally.pathway-plan-completed.v1');
  const reviewed = ofType(events, 'caretally.pathway-plan-reviewed.v1');
  reportContradictions(completed, reviewed, findings);
  const byDay = new Map<Day, RecordedEvent[]>();
  for (const event of [...completed, ...reviewed]) {
    const on = day(event.data.on);
    byDay.set(on, [...(byDay.get(on) ?? []), event]);
  }
  return [...byDay]
    .map(([on, because]) => ({
      on,
      reviewed: because.some(({ type }) => type === 'caretally.pathway-plan-reviewed.v1'),
      because,
    }))
    .sort((a, b) => a.on - b.on);
};

const reportContradictions = (
  completed: readonly Completed[],
  reviewed: readonly Reviewed[],
  findings: Findings,
): void => {
  for (const review of reviewed) {
    const { plan, on } = review.data;
    const made = completed.find(({ data }) => data.plan === plan);
    if (!made) {
      findings.add(
        'plan-reviewed-without-plan',
        day(on),
        `pathway plan ${plan} was reviewed on ${on}, but never completed: the review counts; record when the plan was completed`,
        [review],
      );
    } else if (on < made.data.on) {
      findings.add(
        'plan-reviewed-before-made',
        day(on),
        `pathway plan ${plan} was reviewed on ${on}, before it was completed on ${made.data.on}: both count; correct one of the dates`,
        [made, review],
      );
    }
  }
};
