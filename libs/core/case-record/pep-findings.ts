import { day, isoDate, type Day } from '../kernel/day.js';
import type { Findings } from './finding.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { PepPlan, PlanEvents } from './pep-plans.fact.js';
import type { PlanEvent } from './pep-stages.js';
import type { Term } from './terms.fact.js';
import type { TermlyPep } from './termly-peps.fact.js';

const reportWithoutBeginning = ({ pep, all }: PlanEvents, findings: Findings): void => {
  const [first] = all;
  findings.add(
    'pep-without-beginning',
    first && day(first.data.on),
    `PEP ${pep} has events from ${first?.data.on ?? 'no day'} on but was never begun: not counted; post pep-initiated, or withdraw them`,
    all,
  );
};

/** What contradicts itself in what is told of one plan. */
export const reportContradictions = (
  told: PlanEvents,
  plan: PepPlan | undefined,
  terms: readonly Term[],
  findings: Findings,
): void => {
  if (!plan) {
    reportWithoutBeginning(told, findings);
    return;
  }
  reportBegunTwice(told, findings);
  reportTerm(plan, told, terms, findings);
  reportBeforeHeld('pep-submitted-before-held', 'handed in', plan, told.submitted, findings);
  reportBeforeHeld('pep-signed-before-held', 'signed off', plan, told.signed, findings);
};

const reportBegunTwice = ({ pep, begun }: PlanEvents, findings: Findings): void => {
  const [first] = begun;
  if (!first || begun.length < 2) return;
  findings.add(
    'pep-begun-twice',
    day(first.data.on),
    `PEP ${pep} was begun ${begun.length} times (${begun.map(({ data }) => data.on).join(', ')}): the first is used; give each plan its own id, or withdraw one`,
    begun,
  );
};

const reportBeforeHeld = (
  kind: string,
  what: string,
  { pep, heldOn }: PepPlan,
  events: readonly PlanEvent[],
  findings: Findings,
): void => {
  const [first] = events;
  if (!first || (heldOn !== undefined && day(first.data.on) >= heldOn)) return;
  const held = heldOn === undefined ? 'no meeting of it is recorded' : `it was held on ${isoDate(heldOn)}`;
  findings.add(
    kind,
    day(first.data.on),
    `PEP ${pep} was ${what} on ${first.data.on}, and ${held}: record the meeting, or correct one of the dates`,
    [first],
  );
};

const reportTerm = (
  plan: PepPlan,
  { begun: [begun], held }: PlanEvents,
  terms: readonly Term[],
  findings: Findings,
): void => {
  const found = begun && termFinding(plan, begun.data.term, terms);
  if (found) findings.add(found.kind, plan.heldOn ?? plan.initiatedOn, found.detail, [begun, ...held]);
};

interface Found {
  readonly kind: string;
  readonly detail: string;
}

const termFinding = (
  { pep, term, heldOn, stages }: PepPlan,
  named: string | undefined,
  terms: readonly Term[],
): Found | undefined => {
  if (named !== undefined && !terms.some((each) => each.term === named)) {
    return {
      kind: 'pep-of-unknown-term',
      detail: `PEP ${pep} names term ${named}, which is not published: it counts for no term; publish its dates, or correct the term`,
    };
  }
  if (term !== undefined) return outsideItsTerm(pep, term, heldOn);
  // A plan that is only begun may still be held: its meeting will say.
  if (heldOn === undefined && stages.every(({ state }) => state === 'awaiting-meeting')) return undefined;
  return {
    kind: 'pep-outside-every-term',
    detail: `PEP ${pep} names no term and ${heldOn === undefined ? 'no meeting of it is recorded' : `was held on ${isoDate(heldOn)}, in no published term`}: it counts for no term; name the term, correct the day, or publish the term's dates`,
  };
};

const outsideItsTerm = (pep: string, { term, from, to }: Term, heldOn: Day | undefined): Found | undefined =>
  heldOn === undefined || (from <= heldOn && heldOn <= to)
    ? undefined
    : {
        kind: 'pep-held-outside-its-term',
        detail: `PEP ${pep} names term ${term} (${isoDate(from)} to ${isoDate(to)}) and was held on ${isoDate(heldOn)}: no meeting counts for that term; correct the term or the day`,
      };

/** Two plans of one kind in one term: nobody can say which was meant, and the child is counted once. */
export const reportSecondPlans = (plans: readonly PepPlan[], findings: Findings): void => {
  plans.forEach((plan, index) => {
    const { term, kind } = plan;
    const earlier = plans.slice(0, index).find((each) => each.term === term && each.kind === kind);
    if (term === undefined || !earlier) return;
    findings.add(
      'second-pep-of-a-term',
      plan.initiatedOn,
      `PEPs ${earlier.pep} and ${plan.pep} are both ${kind} plans of term ${term.term}: the term counts once, by the first meeting and the first sign-off of either; withdraw one, or correct its term`,
      [...earlier.because, ...plan.because],
    );
  });
};

/** A release from a PEP that names no published term, or a term in which one was held all the same. */
export const reportNotRequired = (
  released: readonly RecordedEvent<'caretally.pep-not-required.v1'>[],
  terms: readonly Term[],
  termly: readonly TermlyPep[],
  findings: Findings,
): void => {
  for (const event of released) {
    const named = event.data.term;
    const term = terms.find((each) => each.term === named);
    const held = termly.find((each) => each.term === term && each.heldOn !== undefined);
    if (!term) {
      findings.add(
        'pep-of-unknown-term',
        undefined,
        `no PEP is said to be required in term ${named}, which is not published: it releases from nothing; publish its dates, or correct the term`,
        [event],
      );
    } else if (held) {
      findings.add(
        'pep-held-though-not-required',
        held.heldOn,
        `no PEP is said to be required in term ${named}, and PEP ${held.plan?.pep ?? '?'} was held in it: not counted; withdraw one of the two`,
        [event, ...held.because],
      );
    }
  }
};
