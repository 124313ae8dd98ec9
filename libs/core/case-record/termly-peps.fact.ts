import { both, either, type Answer } from '../kernel/answer.js';
import { addDays, isoDate, type Day } from '../kernel/day.js';
import { valueAt, type Timeline } from '../kernel/timeline.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Obligation, Outcome, Rule } from './obligation.js';
import { endOfCare, joinsTerm, startOfCare, type PepEntry } from './pep-entries.js';
import type { PepPlan } from './pep-plans.fact.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Term } from './terms.fact.js';

export type TermlyOutcome =
  'signed-off-in-term' | 'signed-off-late' | 'held-not-signed' | 'not-held' | 'cancelled' | 'not-required';

/** What is owed of one child in one school term. A later plan never repairs an earlier term. */
export interface TermlyPep extends Obligation {
  readonly term: Term;
  readonly due: Day;
  /** The last period of care in which the term is owed one. */
  readonly period: PeriodOfCare;
  /** Undefined where the record or the calendar does not say whether it is. */
  readonly owed: true | undefined;
  /** The plan it is met by, else the one begun first. */
  readonly plan: PepPlan | undefined;
  /** The first meeting inside the term. */
  readonly heldOn: Day | undefined;
  readonly signedOffOn: Day | undefined;
  readonly became: TermlyOutcome;
}

type NotRequired = RecordedEvent<'caretally.pep-not-required.v1'>;

const everyTerm: Rule = {
  id: 'pep-every-term',
  version: '1',
  owes: 'a personal education plan',
  owedBy: 'the social worker, with the school and the virtual school',
  says: 'its meeting held in the school term, and signed off by the last day of it',
  source:
    'Promoting the education of looked-after children (DfE, February 2018): reviewed each term; one a term and no carrying over is a named choice',
};

/** One for each term that may be owed one, in order. */
export const termlyPepsOf = (
  terms: readonly Term[],
  entries: readonly PepEntry[],
  ofAge: Timeline<Answer>,
  plans: readonly PepPlan[],
  notRequired: readonly NotRequired[],
): readonly TermlyPep[] => {
  const plansByTerm = byTerm(plans);
  return terms.flatMap((term) => {
    const joining = entries
      .map((entry) => ({ period: entry.period, joins: joinsTerm(entry, term) }))
      .filter(({ joins }) => joins !== 'no');
    const joins = joining.reduce<Answer>((so, each) => either(so, each.joins), 'no');
    const owed = both(valueAt(ofAge, term.from), joins);
    const [first, last] = [joining[0]?.period, joining.at(-1)?.period];
    return owed === 'no' || !first || !last
      ? []
      : [
          termlyPepOf(
            { term, first, last, owed: owed === 'yes' ? true : undefined },
            metBy(plansByTerm.get(term) ?? [], term),
            notRequired.filter(({ data }) => data.term === term.term),
          ),
        ];
  });
};

const byTerm = (plans: readonly PepPlan[]): ReadonlyMap<Term | undefined, readonly PepPlan[]> => {
  const found = new Map<Term | undefined, PepPlan[]>();
  for (const plan of plans) found.set(plan.term, [...(found.get(plan.term) ?? []), plan]);
  return found;
};

interface Owed extends Pick<TermlyPep, 'term' | 'owed'> {
  /** The first and the last period of care that join the term. */
  readonly first: PeriodOfCare;
  readonly last: PeriodOfCare;
}

const termlyPepOf = (
  { term, first, last, owed }: Owed,
  met: Met,
  notRequired: readonly NotRequired[],
): TermlyPep => {
  const became = notRequired.length > 0 ? 'not-required' : outcomeOf(met, term, last);
  const known = owed === undefined ? '; whether one is owed is not known' : '';
  return {
    rule: everyTerm,
    key: term.term,
    since: first.from > term.from ? first.from : term.from,
    due: term.to,
    dueAt: undefined,
    reckoned: `the last day of term ${term.term}, ${isoDate(term.from)} to ${isoDate(term.to)}${known}`,
    standsStill: [],
    outcome: told[became](term, met, last, notRequired),
    because: [
      ...startOfCare(first),
      term.because,
      ...(met.plan?.because ?? []),
      ...(became === 'cancelled' ? endOfCare(last).because : []),
      ...notRequired,
    ],
    term,
    period: last,
    owed,
    ...met,
    became,
  };
};

type Met = Pick<TermlyPep, 'plan' | 'heldOn' | 'signedOffOn'>;

const isHeldIn = ({ from, to }: Term, { heldOn }: PepPlan): boolean =>
  heldOn !== undefined && from <= heldOn && heldOn <= to;

/** A signature after the term counts, as late, for a plan whose meeting was in it. */
const signatureFor = (term: Term, plan: PepPlan): Day | undefined =>
  plan.signedOffOn !== undefined && (plan.signedOffOn <= term.to || isHeldIn(term, plan))
    ? plan.signedOffOn
    : undefined;

const earliest = (days: readonly (Day | undefined)[]): Day | undefined => {
  const known = days.filter((on) => on !== undefined);
  return known.length === 0 ? undefined : (Math.min(...known) as Day);
};

/** Of several plans of a term: the first meeting and the first sign-off of any of them. */
const metBy = (plans: readonly PepPlan[], term: Term): Met => {
  const held = plans.filter((plan) => isHeldIn(term, plan));
  const heldOn = earliest(held.map((plan) => plan.heldOn));
  const signedOffOn = earliest(plans.map((plan) => signatureFor(term, plan)));
  const signed = plans.find((plan) => signedOffOn !== undefined && signatureFor(term, plan) === signedOffOn);
  return { plan: signed ?? held.find((plan) => plan.heldOn === heldOn) ?? plans[0], heldOn, signedOffOn };
};

/** Care that ends before anything was done cancels it; what was held before stays, for it can still be signed off. */
const outcomeOf = ({ heldOn, signedOffOn }: Met, { to }: Term, period: PeriodOfCare): TermlyOutcome => {
  const signedInTerm = signedOffOn !== undefined && signedOffOn <= to;
  const done = heldOn ?? (signedInTerm ? signedOffOn : undefined);
  if (period.to <= to && (done === undefined || done > period.to)) return 'cancelled';
  if (signedInTerm) return 'signed-off-in-term';
  if (heldOn === undefined) return 'not-held';
  return signedOffOn === undefined ? 'held-not-signed' : 'signed-off-late';
};

const signed =
  (late: boolean) =>
  ({ to }: Term, { signedOffOn }: Met): Outcome => ({ state: 'met', on: signedOffOn ?? to, late });

type Tell = (term: Term, met: Met, period: PeriodOfCare, notRequired: readonly NotRequired[]) => Outcome;

const told: Readonly<Record<TermlyOutcome, Tell>> = {
  'signed-off-in-term': signed(false),
  'signed-off-late': signed(true),
  'held-not-signed': () => ({ state: 'open' }),
  'not-held': ({ term, to }) => ({
    state: 'missed',
    on: addDays(to, 1),
    why: `no meeting was held in term ${term}, which ended on ${isoDate(to)}`,
  }),
  cancelled: (_term, _met, period) => ({ state: 'cancelled', on: period.to, why: endOfCare(period).why }),
  'not-required': (_term, _met, _period, notRequired) => ({
    state: 'not-required',
    why: notRequired.at(-1)?.data.because ?? '',
  }),
};
