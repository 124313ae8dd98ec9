import { addDays, isoDate } from '../kernel/day.js';
import { overdueFrom, type Awaited } from '../case-record/entitlement.fact.js';
import { queue, type QueueEntry, type Stage } from './queue.js';

/** A fortnightly meeting sees what will be overdue at the next. */
const daysAhead = 14;

export const pathwayPlans = queue({
  id: 'pathway-plans',
  title: 'Pathway plans',
  says: 'Every young person owed a pathway plan whose review or first plan is due in the next 14 days, or is overdue. It leaves the list when a plan is completed or reviewed, or when none is owed any longer.',
  source: 'Care Leavers Regulations 2010; Care Planning Regulations 2010, regulation 42',
  stages: {
    overdue: { title: 'Review overdue', late: true },
    'no-plan': { title: 'No plan', late: true },
    due: { title: 'Due in the next 14 days', late: false },
  },
  clock: 'days',
  facts: ({ pathway }) => pathway.awaited,
  entry: (awaited) => entryOf(awaited),
});

const entryOf = (awaited: Awaited): QueueEntry => ({
  key: awaited.key,
  what: awaited.plan ? 'Review of the pathway plan' : 'Pathway plan',
  since: awaited.plan?.on ?? awaited.from,
  due: awaited.due,
  stages: stagesOf(awaited),
  because: [...awaited.because, ...awaited.endedBecause],
});

/** Consecutive, and no longer than the young person waits for it: stages without a day fall away. */
const stagesOf = (awaited: Awaited): readonly Stage[] => {
  const { from, to, due, plan } = awaited;
  const [soon, late] = [addDays(due, -daysAhead), overdueFrom(awaited)];
  const why = whyOf(awaited);
  const waitingOn = 'the personal adviser';
  return [
    { id: 'due', from: soon > from ? soon : from, to: late < to ? late : to, why, waitingOn },
    { id: plan ? 'overdue' : 'no-plan', from: late, to, why, waitingOn },
  ];
};

const whyOf = ({ plan, due, from }: Awaited): string => {
  if (!plan)
    return `no plan is recorded; entitled since ${isoDate(from)}, needs assessment due ${isoDate(due)}`;
  const what = plan.reviewed ? 'last reviewed' : 'completed';
  return `${what} on ${isoDate(plan.on)}; up to date until ${isoDate(due)}`;
};
