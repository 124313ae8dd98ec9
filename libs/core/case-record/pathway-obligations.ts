import { day, isoDate, type Day } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Awaited, Entitlement, PlanDate } from './entitlement.fact.js';
import type { Obligation, Outcome, Rule } from './obligation.js';

type AssessmentCompleted = RecordedEvent<'caretally.pathway-needs-assessment-completed.v1'>;

/** An obligation reckoned in calendar months, which need no calendar to be published. */
export interface PathwayObligation extends Obligation {
  readonly due: Day;
}

const needsAssessment: Rule = {
  id: 'pathway-needs-assessment',
  version: '1',
  owes: 'a pathway needs assessment',
  owedBy: 'the social worker',
  says: 'within three calendar months of turning 16 while eligible, or of becoming eligible after',
  source: 'Care Planning Regulations 2010, regulation 42',
};

const planReview: Rule = {
  id: 'pathway-plan-review',
  version: '1',
  owes: 'a review of the pathway plan',
  owedBy: 'the personal adviser',
  says: 'within six calendar months of the plan, or of the review before',
  source: 'Care Leavers Regulations 2010, regulation 7; Annex A takes the later of plan and review',
};

/**
 * One for each entitlement. An assessment completed before counts as in time, however long before; whoever becomes entitled
 * again after a time at home is owed none where one was ever completed.
 */
export const assessmentsOwed = (
  entitlements: readonly Entitlement[],
  completed: readonly AssessmentCompleted[],
): readonly PathwayObligation[] => {
  const [assessed] = completed;
  return entitlements
    .filter(({ from }, index) => index === 0 || !assessed || day(assessed.data.on) >= from)
    .map((entitlement): PathwayObligation => {
      const { from, to, assessmentDue, because, endedBecause } = entitlement;
      const met = assessed && day(assessed.data.on) < to ? assessed : undefined;
      return {
        ...inMonths,
        rule: needsAssessment,
        key: isoDate(from),
        since: from,
        due: assessmentDue,
        reckoned: `three months from ${isoDate(from)}, the day the young person became eligible`,
        outcome: met ? metOn(day(met.data.on), assessmentDue) : closed(entitlement, assessmentDue),
        because: [...because, ...(met ? [met] : endedBecause)],
      };
    });
};

/** One for each plan and each review that is followed by days of entitlement, met by the next of either. */
export const reviewsOwed = (awaited: readonly Awaited[]): readonly PathwayObligation[] =>
  awaited.flatMap(({ plan, key, to, due, ended, entitlement, because, endedBecause }) =>
    plan === undefined
      ? []
      : [
          {
            ...inMonths,
            rule: planReview,
            key,
            since: plan.on,
            due,
            reckoned: `six months from ${isoDate(plan.on)}, the day ${whatHappened(plan)}`,
            outcome: ended === 'updated' ? metOn(to, due) : closed(entitlement, due),
            because: [...because, ...endedBecause],
          },
        ],
  );

const inMonths = { dueAt: undefined, standsStill: [] } as const;

const whatHappened = ({ reviewed }: PlanDate): string =>
  reviewed ? 'the plan was last reviewed' : 'the plan was completed';

const metOn = (on: Day, due: Day): Outcome => ({ state: 'met', on, late: on > due });

/** Whoever leaves before it is due is owed it no longer; whoever leaves after has not been given what was due. */
const closed = ({ to, endsBecause }: Entitlement, due: Day): Outcome => ({
  state: to > due ? 'missed' : 'cancelled',
  on: to,
  why: endsBecause,
});
