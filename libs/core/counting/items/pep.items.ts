import { isoDate, type Day } from '../../kernel/day.js';
import { valueAt, type Timeline } from '../../kernel/timeline.js';
import type { CaseRecord } from '../../case-record/case-record.js';
import type { FirstPep } from '../../case-record/first-peps.fact.js';
import type { PepPlan } from '../../case-record/pep-plans.fact.js';
import { waitsOn, type PepStage } from '../../case-record/pep-stages.js';
import { lastDayOf, type PeriodOfCare } from '../../case-record/periods-of-care.fact.js';
import type { TermlyOutcome, TermlyPep } from '../../case-record/termly-peps.fact.js';
import { ageBand, placementGroup, team, worker } from '../child-dimensions.js';
import { itemDimension, type ChildDimension } from '../dimension.js';
import type { ItemKind } from '../item-kind.js';
import { educationPlans } from '../unit.js';

/** By URN. */
export const school = itemDimension('school', 'School', (urn) => urn);

const outcomes: Readonly<Record<TermlyOutcome, string>> = {
  'signed-off-in-term': 'Signed off in the term',
  'signed-off-late': 'Signed off after the term',
  'held-not-signed': 'Held, not signed off',
  'not-held': 'Not held',
  cancelled: 'Cancelled: care ended first',
  'not-required': 'Not required',
};

export const outcome = itemDimension(
  'outcome',
  'What became of it',
  (key) => outcomes[key as TermlyOutcome],
  Object.keys(outcomes),
);

const waitingWords: Readonly<Record<string, string>> = {
  school: 'The school',
  'virtual-school': 'The virtual school',
  'social-worker': 'The social worker',
  nobody: 'Nobody: signed off, not required, or care has ended',
};

export const waitingOn = itemDimension(
  'waitingOn',
  'Who it waits for',
  (key) => waitingWords[key] ?? key,
  Object.keys(waitingWords),
);

type Read = ReturnType<CaseRecord['reading']>;
const timelinesRead = new WeakMap<CaseRecord, Map<ChildDimension, Read>>();

/** A child has a plan a term for years: of one record each dimension is read once, and noted for each who asks. */
const timelineOf = (dimension: ChildDimension, record: CaseRecord): Timeline<string> => {
  const read = timelinesRead.get(record) ?? new Map<ChildDimension, Read>();
  timelinesRead.set(record, read);
  const known = read.get(dimension) ?? record.reading(() => dimension.timeline(record));
  read.set(dimension, known);
  record.note(known.reads);
  return known.value as Timeline<string>;
};

/** What the child is broken down by on the day a PEP falls due, or the last day of care before it: who had to answer then. */
const onTheDay = <Fact>(dayOf: (fact: Fact) => Day) =>
  Object.fromEntries(
    [ageBand, placementGroup, team, worker].map((dimension) => [
      dimension.id,
      (fact: Fact, record: CaseRecord) => valueAt(timelineOf(dimension, record), dayOf(fact)),
    ]),
  );

const inCareBy = (due: Day, period: PeriodOfCare): Day => {
  const last = lastDayOf(period);
  return last < due ? last : due;
};

const waitsNow = ({ became, plan }: TermlyPep): string => {
  const over = became === 'signed-off-in-term' || became === 'cancelled' || became === 'not-required';
  if (over || became === 'signed-off-late') return 'nobody';
  const state = plan?.stages.at(-1)?.state ?? 'awaiting-meeting';
  return waitsOn[state] ?? 'nobody';
};

const ofTerm = {
  unit: educationPlans,
  key: ({ key }: TermlyPep) => key,
  because: ({ because }: TermlyPep) => because,
  dimensions: {
    school: ({ plan }: TermlyPep) => plan?.school,
    outcome: ({ became }: TermlyPep) => became,
    waitingOn: waitsNow,
    ...onTheDay(({ due, period }: TermlyPep) => inCareBy(due, period)),
  },
} satisfies Partial<ItemKind<'education-plan', TermlyPep>>;

/**
 * One for each child and term: its days are those of the term, so that a question with the dates of a term asks about that
 * term, and one that ends inside a term has it before it as not yet due.
 */
export const termlyPeps: ItemKind<'education-plan', TermlyPep> = {
  ...ofTerm,
  kind: 'pep-of-term',
  means: 'the personal education plan owed of a child in a school term',
  facts: ({ peps }) => peps.termly,
  days: ({ since, due }) => ({ first: since, last: due, closedOn: due }),
};

/** Owed without doubt, and neither cancelled nor released. */
const counts = ({ owed, became }: TermlyPep): boolean =>
  owed === true && became !== 'cancelled' && became !== 'not-required';

/** The same from the day on which something was done about it in the term: at any day those are known that were done by it. */
const doneInTerm = (
  kind: string,
  means: string,
  doneOn: (pep: TermlyPep) => Day | undefined,
): ItemKind<'education-plan', TermlyPep> => ({
  ...ofTerm,
  kind,
  means,
  facts: ({ peps }) =>
    peps.termly.filter((pep) => {
      const on = doneOn(pep);
      return counts(pep) && on !== undefined && on <= pep.due;
    }),
  days: (pep) => {
    const on = doneOn(pep) ?? pep.due;
    return { first: on > pep.since ? on : pep.since, last: pep.due, closedOn: pep.due };
  },
});

export const pepsHeldInTerm = doneInTerm(
  'pep-held-in-term',
  'a personal education plan owed in a school term, from the day its meeting was held',
  ({ heldOn }) => heldOn,
);

export const pepsSignedOffInTerm = doneInTerm(
  'pep-signed-off-in-term',
  'a personal education plan owed in a school term, from the day it was signed off',
  ({ signedOffOn }) => signedOffOn,
);

/** Starts of care at an age at which PEPs are owed, on the day care started. */
export const firstPeps: ItemKind<'education-plan', FirstPep> = {
  kind: 'first-pep',
  unit: educationPlans,
  means: 'the first personal education plan owed after a start of care',
  facts: ({ peps }) => peps.initial,
  key: ({ key }) => key,
  days: ({ since }) => ({ first: since, last: since, closedOn: since }),
  because: ({ because }) => because,
  dimensions: {
    school: ({ plan }) => plan?.school,
    ...onTheDay(({ due, since, period }: FirstPep) => inCareBy(due ?? since, period)),
  },
};

/** Days on which a plan waits for one signature, and since when it has waited for any. */
export interface AwaitingSignature extends PepStage {
  readonly plan: PepPlan;
  readonly handedIn: Day;
}

const isForSignature = ({ state }: PepStage): boolean =>
  state === 'awaiting-school' || state === 'awaiting-virtual-school';

/** The day since which it has waited for signatures without a break. */
const handedInBefore = (stages: readonly PepStage[], index: number): Day => {
  const before = stages.slice(0, index).findLastIndex((stage) => !isForSignature(stage));
  return stages[before + 1]?.from as Day;
};

const awaitingIn = (plan: PepPlan): readonly AwaitingSignature[] =>
  plan.stages.flatMap((stage, index) =>
    isForSignature(stage) ? [{ ...stage, plan, handedIn: handedInBefore(plan.stages, index) }] : [],
  );

/**
 * Plans held, handed in and not signed off. A wait is cut where it passes from one signatory to the next: on any day exactly
 * one of the pieces is open.
 */
export const pepsAwaitingSignOff: ItemKind<'education-plan', AwaitingSignature> = {
  kind: 'pep-awaiting-sign-off',
  unit: educationPlans,
  means: 'a personal education plan held and handed in, waiting to be signed off',
  facts: ({ peps }) => peps.plans.flatMap(awaitingIn),
  key: ({ plan, from }) => `${plan.pep} ${isoDate(from)}`,
  days: ({ from, to }) => ({ first: from, last: lastDayOf({ to }), closedOn: to }),
  because: ({ plan }) => plan.because,
  dimensions: {
    school: ({ plan }) => plan.school,
    waitingOn: ({ state }) => waitsOn[state],
    weeksWaiting: ({ handedIn }) => isoDate(handedIn),
  },
};
