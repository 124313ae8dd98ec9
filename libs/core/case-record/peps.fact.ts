import type { Answer } from '../kernel/answer.js';
import type { Timeline } from '../kernel/timeline.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';
import { firstPepsOf, type FirstPep } from './first-peps.fact.js';
import { pepAgeOf } from './pep-age.js';
import { pepEntriesOf, type PepSetting } from './pep-entries.js';
import { reportContradictions, reportNotRequired, reportSecondPlans } from './pep-findings.js';
import { pepPlanOf, planEventsOf, type PepPlan } from './pep-plans.fact.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Registration } from './registration.fact.js';
import { ofType } from './standing-events.js';
import { termlyPepsOf, type TermlyPep } from './termly-peps.fact.js';

/** Personal education plans as they were made, and as they are owed: the first of a period of care, and one a term. */
export interface Peps {
  /** In the order in which they were begun. */
  readonly plans: readonly PepPlan[];
  readonly initial: readonly FirstPep[];
  readonly termly: readonly TermlyPep[];
  /** Of an age at which a PEP is owed, in care or not. */
  readonly ofAge: Timeline<Answer>;
}

export const pepsOf = (
  events: readonly RecordedEvent[],
  periods: readonly PeriodOfCare[],
  registration: Registration,
  setting: PepSetting,
  findings: Findings,
): Peps => {
  const plans = plansOf(events, periods, setting, findings);
  const notRequired = ofType(events, 'caretally.pep-not-required.v1');
  const ofAge = pepAgeOf(registration, setting.terms, setting.policies);
  const entries = pepEntriesOf(periods, setting);
  const owed = [setting.terms, entries, ofAge, plans, notRequired] as const;
  const termly = termlyPepsOf(...owed);
  reportNotRequired(notRequired, setting.terms, termly, findings);
  return { plans, initial: firstPepsOf(...owed), termly, ofAge };
};

const plansOf = (
  events: readonly RecordedEvent[],
  periods: readonly PeriodOfCare[],
  setting: PepSetting,
  findings: Findings,
): readonly PepPlan[] => {
  const plans = planEventsOf(events).flatMap((told) => {
    const plan = pepPlanOf(told, periods, setting);
    reportContradictions(told, plan, setting.terms, findings);
    return plan ? [plan] : [];
  });
  const inOrder = plans.sort((a, b) => a.initiatedOn - b.initiatedOn || (a.pep < b.pep ? -1 : 1));
  reportSecondPlans(inOrder, findings);
  return inOrder;
};
