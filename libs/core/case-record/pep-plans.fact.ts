import { day, type Day } from '../kernel/day.js';
import type { DataOf, RecordedEvent } from '../events/recorded-event.js';
import { stagesOf, stagesWithin, type PepStage, type PlanEvent } from './pep-stages.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import { policyOn, type Policies } from './policy.js';
import { ofType } from './standing-events.js';
import type { Term } from './terms.fact.js';

export type PepKind = DataOf<'caretally.pep-initiated.v1'>['kind'];
export type PepRating = DataOf<'caretally.pep-quality-rated.v1'>['rating'];

/** One personal education plan, from its beginning through returns to its signatures. */
export interface PepPlan {
  readonly pep: string;
  readonly kind: PepKind;
  /** The term it names, else the term its meeting was held in; never that of its signature. */
  readonly term: Term | undefined;
  /** URN. */
  readonly school: string | undefined;
  readonly initiatedOn: Day;
  /** The first meeting. */
  readonly heldOn: Day | undefined;
  /** The last time it was handed in. */
  readonly submittedOn: Day | undefined;
  /** In order: the first, and after corrections the final one. */
  readonly ratings: readonly PepRating[];
  /** As the last rating that says so. */
  readonly pupilPremiumEvidenced: boolean | undefined;
  readonly returns: readonly { readonly on: Day; readonly why: string }[];
  /** The day on which the last signature was there that the policy of its meeting asks for. */
  readonly signedOffOn: Day | undefined;
  /** What it waited for, inside the period of care it belongs to: when care ends nobody waits for it any more. */
  readonly stages: readonly PepStage[];
  readonly because: readonly RecordedEvent[];
}

/** The events of one plan, by type. */
export interface PlanEvents {
  readonly pep: string;
  readonly begun: readonly RecordedEvent<'caretally.pep-initiated.v1'>[];
  readonly held: readonly RecordedEvent<'caretally.pep-meeting-held.v1'>[];
  readonly submitted: readonly RecordedEvent<'caretally.pep-submitted.v1'>[];
  readonly signed: readonly RecordedEvent<'caretally.pep-signed-off.v1'>[];
  readonly all: readonly PlanEvent[];
}

export interface PlanSetting {
  readonly terms: readonly Term[];
  readonly policies: Policies;
}

const isOfAPlan = (event: RecordedEvent): event is PlanEvent => 'pep' in event.data;

const byPlan = (events: readonly RecordedEvent[]): ReadonlyMap<string, readonly PlanEvent[]> => {
  const plans = new Map<string, PlanEvent[]>();
  for (const event of events.filter(isOfAPlan)) {
    const plan = plans.get(event.data.pep);
    if (plan) plan.push(event);
    else plans.set(event.data.pep, [event]);
  }
  return plans;
};

/** What is told of each plan, whether or not it was ever begun. */
export const planEventsOf = (events: readonly RecordedEvent[]): readonly PlanEvents[] =>
  [...byPlan(events)].map(([pep, all]) => toldOf(pep, all));

const toldOf = (pep: string, all: readonly PlanEvent[]): PlanEvents => ({
  pep,
  begun: ofType(all, 'caretally.pep-initiated.v1'),
  held: ofType(all, 'caretally.pep-meeting-held.v1'),
  submitted: ofType(all, 'caretally.pep-submitted.v1'),
  signed: ofType(all, 'caretally.pep-signed-off.v1'),
  all,
});

const firstDay = (events: readonly PlanEvent[]): Day | undefined => events[0] && day(events[0].data.on);

/** Undefined where it was never begun: nobody knows its kind, its term or its school. */
export const pepPlanOf = (
  { pep, begun: [begun], held, submitted, all }: PlanEvents,
  periods: readonly PeriodOfCare[],
  { terms, policies }: PlanSetting,
): PepPlan | undefined => {
  if (!begun) return undefined;
  const initiatedOn = day(begun.data.on);
  const heldOn = firstDay(held);
  const since = heldOn ?? initiatedOn;
  const stages = stagesOf(all, policyOn(policies, 'pep-signed-off-by', since));
  const last = stages.at(-1);
  return {
    pep,
    kind: begun.data.kind,
    term: termOf(begun.data.term, heldOn, terms),
    school: begun.data.school,
    initiatedOn,
    heldOn,
    submittedOn: firstDay(submitted.slice(-1)),
    ...ratedOf(all),
    returns: ofType(all, 'caretally.pep-returned-for-correction.v1').map(({ data }) => ({
      on: day(data.on),
      why: data.because,
    })),
    signedOffOn: last?.state === 'signed-off' ? last.from : undefined,
    stages: inCare(stages, periods, since),
    because: [begun, ...all.filter((event) => event !== begun)],
  };
};

/** A term that is named and not published is not replaced by another: whoever knows it publishes it. */
const termOf = (
  named: string | undefined,
  heldOn: Day | undefined,
  terms: readonly Term[],
): Term | undefined =>
  named === undefined
    ? terms.find(({ from, to }) => heldOn !== undefined && from <= heldOn && heldOn <= to)
    : terms.find(({ term }) => term === named);

const ratedOf = (all: readonly PlanEvent[]): Pick<PepPlan, 'ratings' | 'pupilPremiumEvidenced'> => {
  const rated = ofType(all, 'caretally.pep-quality-rated.v1').map(({ data }) => data);
  return {
    ratings: rated.map(({ rating }) => rating),
    pupilPremiumEvidenced: rated.findLast((each) => each.pupilPremiumEvidenced !== undefined)
      ?.pupilPremiumEvidenced,
  };
};

/** A plan belongs to the period of care its meeting was held in, or to the next where it was begun before care. */
const inCare = (
  stages: readonly PepStage[],
  periods: readonly PeriodOfCare[],
  since: Day,
): readonly PepStage[] => {
  const period = periods.find(({ to }) => since < to);
  return period ? stagesWithin(stages, period) : [];
};
