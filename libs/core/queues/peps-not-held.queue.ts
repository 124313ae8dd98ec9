import { addDays, isoDate, never, type Day } from '../kernel/day.js';
import type { FirstPep } from '../case-record/first-peps.fact.js';
import { endOf } from '../case-record/obligation.js';
import type { Peps } from '../case-record/peps.fact.js';
import type { TermlyPep } from '../case-record/termly-peps.fact.js';
import { queue, type QueueEntry, type Stage } from './queue.js';

/** A named choice: a meeting takes weeks to call together. */
const dueSoonDays = 28;

const socialWorker = 'the social worker';

/** Who has not had the meeting of a plan: the first after entering care, and one each term. */
export const pepsNotHeld = queue({
  id: 'peps-not-held',
  title: 'Personal education plans not held',
  says: `First plans and plans of a term whose meeting is not held: from the start of care or of the term, due soon in the last ${dueSoonDays} days of the term, and once the deadline has passed. A first plan stays until it is held or care ends, and is listed instead of the plan of the term it falls due in. A term that was missed stays missed; it leaves the list when the next plan is held, when the next term is over, or when care ends.`,
  source:
    'Promoting the education of looked-after children (DfE, February 2018); one a term, no carrying over',
  stages: {
    'first-overdue': { title: 'First plan overdue', late: true },
    missed: { title: 'Term missed', late: true },
    'first-due': { title: 'First plan due', late: false },
    'due-soon': { title: 'Term ends soon', late: false },
    'this-term': { title: 'Due this term', late: false },
  },
  clock: 'days',
  facts: ({ peps }): readonly (FirstPep | TermlyPep)[] => [...peps.initial, ...peps.termly].filter(isOwed),
  entry: (pep, { peps }) => ('term' in pep ? termEntry(pep, peps) : firstEntry(pep)),
});

const isOwed = ({ owed, outcome }: FirstPep | TermlyPep): boolean =>
  owed === true && outcome.state !== 'not-required';

const earlier = (...days: readonly Day[]): Day => Math.min(...days) as Day;
const later = (...days: readonly Day[]): Day => Math.max(...days) as Day;

const clipped = (stages: readonly Stage[], end: Day): readonly Stage[] =>
  stages.map((stage) => ({ ...stage, to: earlier(stage.to, end) }));

const firstEntry = (first: FirstPep): QueueEntry => {
  const { key, since, due, reckoned, plan, because } = first;
  const overdue = due === undefined ? never : addDays(due, 1);
  const began = `care started on ${isoDate(since)}; the first PEP is due ${reckoned}`;
  const stages: readonly Stage[] = [
    { id: 'first-due', from: since, to: overdue, why: began, waitingOn: socialWorker },
    { id: 'first-overdue', from: overdue, to: never, why: `${began}; not held`, waitingOn: socialWorker },
  ];
  return {
    key: `first ${key}`,
    what: 'First personal education plan',
    since,
    due,
    stages: clipped(stages, endOf(first, never)),
    school: plan?.school,
    because,
  };
};

/** Its meeting is the one the term needs too, unless it was held before the term. */
const fallsDueIn = ({ term, period }: TermlyPep, { due, outcome, ...first }: FirstPep): boolean =>
  first.period === period &&
  due !== undefined &&
  due >= term.from &&
  due <= term.to &&
  !(outcome.state === 'met' && outcome.on < term.from);

const termEntry = (pep: TermlyPep, peps: Peps): QueueEntry | undefined => {
  if (peps.initial.some((first) => isOwed(first) && fallsDueIn(pep, first))) return undefined;
  const { key, since, due, period, plan, because } = pep;
  const done = earlier(doneOn(pep), period.to);
  return {
    key,
    what: 'Personal education plan of the term',
    since,
    due,
    stages: [
      ...clipped(stagesInTerm(pep), done),
      ...(done > due ? clipped([missedStage(pep, peps)], period.to) : []),
    ],
    school: plan?.school,
    because,
  };
};

/** A signature in the term speaks for a meeting that nobody recorded. */
const doneOn = ({ heldOn, signedOffOn }: TermlyPep): Day => heldOn ?? signedOffOn ?? never;

const stagesInTerm = ({ since, due, term, plan }: TermlyPep): readonly Stage[] => {
  const soon = later(since, addDays(due, 1 - dueSoonDays));
  const begun = plan ? `PEP ${plan.pep} was begun on ${isoDate(plan.initiatedOn)}` : 'no PEP was begun';
  const why = `${begun}, no meeting is held; term ${term.term} ends on ${isoDate(due)}`;
  return [
    { id: 'this-term', from: since, to: soon, why, waitingOn: socialWorker },
    { id: 'due-soon', from: soon, to: addDays(due, 1), why, waitingOn: socialWorker },
  ];
};

const missedStage = (pep: TermlyPep, peps: Peps): Stage => {
  const { term, due } = pep;
  const next = peps.termly[peps.termly.indexOf(pep) + 1];
  const from = addDays(due, 1);
  const meetings = peps.plans.flatMap(({ heldOn }) => (heldOn !== undefined && heldOn > due ? [heldOn] : []));
  return {
    id: 'missed',
    from,
    to: earlier(next ? addDays(next.due, 1) : never, ...meetings),
    why: `no meeting was held in term ${term.term}, which ended on ${isoDate(due)}: it stays missed, the next one is to be held`,
    waitingOn: socialWorker,
  };
};
