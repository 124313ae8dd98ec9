import { both } from '../../kernel/answer.js';
import { addDays, never, type Day } from '../../kernel/day.js';
import { zipTimelines } from '../../kernel/timeline.js';
import { lookedAfter } from '../../counting/asked-of-children.js';
import { whileHeld, type EvidencedSpan } from '../../counting/expressions.js';
import { ask } from '../../counting/question.js';
import type { CaseRecord } from '../../case-record/case-record.js';
import type { Obligation } from '../../case-record/obligation.js';
import type { PepPlan } from '../../case-record/pep-plans.fact.js';
import type { PeriodOfCare } from '../../case-record/periods-of-care.fact.js';
import type { TermlyPep } from '../../case-record/termly-peps.fact.js';

/** Of an age at which a PEP is owed; without a date of birth nobody can say. */
const ofPepAge = {
  timeline: ({ peps }: CaseRecord) => peps.ofAge,
  evidence: ({ registration }: CaseRecord) => registration.because,
};

export const lookedAfterAndOfPepAge = ask(
  'looked after at the close of the day, of an age at which a plan is owed',
  {
    timeline: (record) => zipTimelines(lookedAfter.timeline(record), ofPepAge.timeline(record), both),
    evidence: (record, on) => [...lookedAfter.evidence(record, on), ...ofPepAge.evidence(record)],
  },
);

const stands = ({ outcome }: Obligation): boolean =>
  outcome.state !== 'cancelled' && outcome.state !== 'not-required';

const earliest = (days: readonly Day[]): Day => (days.length === 0 ? never : (Math.min(...days) as Day));

/** A deadline has passed from the day after it: on the day itself the plan is in time. */
const dayAfter = (due: Day): Day => (due === never ? never : addDays(due, 1));

const withADeadlineBehind = ({ peps, periodsOfCare }: CaseRecord): readonly EvidencedSpan[] =>
  periodsOfCare.flatMap((period) => {
    const owed = [...peps.initial, ...peps.termly].filter((each) => each.period === period && stands(each));
    const due = earliest(owed.flatMap((each) => (each.due === undefined ? [] : [each.due])));
    const from = dayAfter(due);
    return from < period.to
      ? [{ from, to: period.to, because: owed.find((each) => each.due === due)?.because ?? [] }]
      : [];
  });

export const aDeadlineHasPassed = ask(
  'the deadline of a plan of this period of care has passed',
  whileHeld(withADeadlineBehind),
);

/** A signed plan is up to date through its own term and until the deadline of the next term in which one is required. */
const upToDateUntil = ({ term }: PepPlan, { setting, peps }: CaseRecord): Day => {
  const released = peps.termly.filter(({ became }) => became === 'not-required').map((pep) => pep.term);
  const next = setting.terms.find((each) => term && each.from > term.from && !released.includes(each));
  return next ? dayAfter(next.to) : never;
};

const upToDate = (record: CaseRecord): readonly EvidencedSpan[] =>
  record.peps.plans.flatMap((plan) =>
    plan.signedOffOn === undefined || plan.term === undefined
      ? []
      : [{ from: plan.signedOffOn, to: upToDateUntil(plan, record), because: plan.because }],
  );

export const hasAnUpToDatePlan = ask(
  'a plan is signed off for this term, or for the last one while the deadline of this one has not passed',
  whileHeld(upToDate),
);

const fallenDueIn = (period: PeriodOfCare, { peps }: CaseRecord): readonly TermlyPep[] =>
  peps.termly.filter((pep) => pep.period === period && stands(pep));

/** From the day after the last of so many deadlines running was missed until the next deadline has passed. */
const missedRunning =
  (times: number) =>
  (record: CaseRecord): readonly EvidencedSpan[] =>
    record.periodsOfCare.flatMap((period) => {
      const owed = fallenDueIn(period, record);
      return owed.flatMap(({ due }, index) => {
        const latest = owed.slice(Math.max(0, index + 1 - times), index + 1);
        if (latest.length < times || latest.some(({ became }) => became !== 'not-held')) return [];
        const next = owed[index + 1];
        const to = next ? dayAfter(next.due) : never;
        return [{ from: dayAfter(due), to, because: latest.flatMap(({ because }) => because) }];
      });
    });

export const missedTermsRunning = (times: number) =>
  ask(
    `no meeting was held in any of the last ${times} terms in which a plan fell due`,
    whileHeld(missedRunning(times)),
  );
