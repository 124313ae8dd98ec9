import type { Answer } from '../kernel/answer.js';
import { always, isoDate, type Day } from '../kernel/day.js';
import { valueAt, type Timeline } from '../kernel/timeline.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Obligation, Outcome, Rule } from './obligation.js';
import { endOfCare, startOfCare, type Deadline, type PepEntry } from './pep-entries.js';
import type { PepPlan } from './pep-plans.fact.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Term } from './terms.fact.js';

/** The first PEP that a start of care is owed: held in a meeting by its due day. */
export interface FirstPep extends Obligation {
  readonly period: PeriodOfCare;
  /** Undefined where the record does not say whether the child is of an age at which a PEP is owed. */
  readonly owed: true | undefined;
  /** The plan it was met by. */
  readonly plan: PepPlan | undefined;
}

type NotRequired = RecordedEvent<'caretally.pep-not-required.v1'>;

const firstPep: Rule = {
  id: 'first-pep',
  version: '1',
  owes: 'a first personal education plan',
  owedBy: 'the social worker',
  says: 'its meeting held within ten days of the start of care, in working days or school days as the authority has set',
  source:
    'Designated teacher guidance (DfE, February 2018): within 10 working days of an emergency entry, and ready for the first review; some authorities count school days',
};

/** One for each start of care at an age at which PEPs are owed. */
export const firstPepsOf = (
  terms: readonly Term[],
  entries: readonly PepEntry[],
  ofAge: Timeline<Answer>,
  plans: readonly PepPlan[],
  notRequired: readonly NotRequired[],
): readonly FirstPep[] =>
  entries.flatMap(({ period, deadline }, index) => {
    const owed = valueAt(ofAge, period.from);
    if (deadline === undefined || owed === 'no') return [];
    const meets = firstMeeting(plans, period, entries[index - 1]?.period.to ?? always);
    const released = notRequired.filter((event) => isOfTermOn(terms, deadline.due ?? period.from, event));
    const outcome = outcomeOf(meets, deadline, period, released);
    return {
      rule: firstPep,
      key: isoDate(period.from),
      since: period.from,
      due: deadline.due,
      dueAt: undefined,
      reckoned: deadline.reckoned,
      standsStill: deadline.standsStill,
      outcome,
      because: [
        ...startOfCare(period),
        ...deadline.because,
        ...(meets?.because ?? []),
        ...(outcome.state === 'cancelled' || outcome.state === 'missed' ? endOfCare(period).because : []),
        ...released,
      ],
      period,
      owed: owed === 'yes' ? true : undefined,
      plan: meets,
    };
  });

const isOfTermOn = (terms: readonly Term[], on: Day, { data }: NotRequired): boolean =>
  terms.some(({ term, from, to }) => term === data.term && from <= on && on <= to);

/**
 * The first meeting in the period of care, whatever the plan is called. A planned admission may have its initial plan
 * before the child enters care.
 */
const firstMeeting = (
  plans: readonly PepPlan[],
  { from, to }: PeriodOfCare,
  previousEnd: Day,
): PepPlan | undefined => {
  const held = plans.flatMap((plan) => (plan.heldOn === undefined ? [] : [{ plan, on: plan.heldOn }]));
  const inPeriod = held.filter(
    ({ plan, on }) => on < to && (on >= from || (plan.kind === 'initial' && on >= previousEnd)),
  );
  return inPeriod.sort((a, b) => a.on - b.on)[0]?.plan;
};

const outcomeOf = (
  meets: PepPlan | undefined,
  { due }: Deadline,
  period: PeriodOfCare,
  released: readonly NotRequired[],
): Outcome => {
  const release = released.at(-1);
  if (release) return { state: 'not-required', why: release.data.because };
  const on = meets?.heldOn;
  if (on !== undefined) return { state: 'met', on, late: due !== undefined && on > due };
  const { why } = endOfCare(period);
  if (period.ending.how === 'open') return { state: 'open' };
  return { state: due !== undefined && due < period.to ? 'missed' : 'cancelled', on: period.to, why };
};
