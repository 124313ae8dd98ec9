import type { Answer } from '../kernel/answer.js';
import { addDays, type Day } from '../kernel/day.js';
import { duringSpans } from '../kernel/timeline.js';
import type { CaseRecord } from '../case-record/case-record.js';
import { overdueFrom, type Awaited } from '../case-record/entitlement.fact.js';
import type { LeavingCareStatus } from '../case-record/leaving-care-status.fact.js';
import { whileHeld, type EvidencedSpan } from './expressions.js';
import type { ChildExpression } from './question.js';

/** What can be asked of a young person about leaving care and their pathway plan, each with the events behind it. */

/** All of it follows from age: without a date of birth it is not known of anyone looked after. */
const whereBornIsKnown = (spansOf: (record: CaseRecord) => readonly EvidencedSpan[]): ChildExpression => {
  const held = whileHeld(spansOf);
  return {
    ...held,
    timeline: (record) =>
      record.registration.born === undefined
        ? duringSpans<Answer>(record.periodsOfCare, 'unknown', 'no')
        : held.timeline(record),
  };
};

/** Has one of these statuses at the close of the day. */
export const hasStatus = (...statuses: readonly LeavingCareStatus[]): ChildExpression =>
  whereBornIsKnown(({ pathway }) => pathway.statuses.filter(({ status }) => statuses.includes(status)));

const whileAwaiting = (daysOf: (awaited: Awaited) => { readonly from: Day; readonly to: Day }) =>
  whereBornIsKnown(({ pathway }) =>
    pathway.awaited.map((awaited) => ({ ...daysOf(awaited), because: awaited.because })),
  );

const noDays = ({ from }: Awaited) => ({ from, to: from });

/** A plan has been completed or reviewed by the close of the day. */
export const hasPlan = whileAwaiting((awaited) => (awaited.what === 'review' ? awaited : noDays(awaited)));

/** None has. */
export const hasNoPlan = whileAwaiting((awaited) => (awaited.what === 'review' ? noDays(awaited) : awaited));

/** The six months since the later of plan and review have not passed: up to date on the day itself, not on the next. */
export const planUpToDate = whileAwaiting((awaited) =>
  awaited.what === 'review' ? { from: awaited.from, to: beforeOverdue(awaited) } : noDays(awaited),
);

const beforeOverdue = (awaited: Awaited): Day =>
  overdueFrom(awaited) < awaited.to ? overdueFrom(awaited) : awaited.to;

/** The six months have passed; or there is no plan, and the day the needs assessment was due has passed. */
export const planOutOfDate = whileAwaiting((awaited) => ({ from: overdueFrom(awaited), to: awaited.to }));

/** No plan yet, and the needs assessment may still be done in time. */
export const firstPlanNotYetDue = whileAwaiting((awaited) =>
  awaited.what === 'first-plan' ? { from: awaited.from, to: beforeOverdue(awaited) } : noDays(awaited),
);

/** The needs assessment may still be done in time, whether or not there is a plan. */
export const assessmentNotYetDue = whereBornIsKnown(({ pathway }) =>
  pathway.entitlements.map(({ from, to, assessmentDue, because }) => ({
    from,
    to: assessmentDue < to ? addDays(assessmentDue, 1) : to,
    because,
  })),
);

/** It falls due on one of so many days after the day asked about, the first of them tomorrow. */
export const dueWithin = ({ days }: { readonly days: number }): ChildExpression =>
  whileAwaiting(({ from, to, due }) => {
    const soon = addDays(due, -days);
    return { from: soon > from ? soon : from, to: due < to ? due : to };
  });
