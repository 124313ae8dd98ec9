import { firstPlanNotYetDue, planUpToDate } from '../../counting/asked-of-young-people.js';
import { shareAtDate, standing } from '../../counting/definition.js';
import { ask, type ChildQuestion } from '../../counting/question.js';
import { children } from '../../counting/unit.js';
import {
  endsNote,
  entitledNote,
  hasLeftCare,
  isEligible,
  isEntitled,
  noPlanNote,
  pathwayDimensions,
  pathwaySource,
  reviewNote,
} from './pathway-scope.js';

const id = 'pathway-plan-up-to-date-pct';
const isNotYetDue = ask(
  'no plan exists, and the needs assessment may still be done in time',
  firstPlanNotYetDue,
);
const isUpToDate = ask(
  'no more than six months have passed since the later of plan and review',
  planUpToDate,
);

/** Sources count different young people under this name, so the cohort is named and the others stand beside it. */
const ofCohort = (cohort: ChildQuestion) => ({
  population: [cohort],
  exclusions: [isNotYetDue],
  numerator: [isUpToDate],
});
const eligible = standing(`${id}/eligible`, ofCohort(isEligible));
const leftCare = standing(`${id}/left-care`, ofCohort(hasLeftCare));

export const pathwayPlanUpToDate = shareAtDate({
  id,
  title: 'Young people with an up-to-date pathway plan',
  says: 'Of all young people owed a pathway plan on the date, those whose plan was completed or reviewed within six calendar months. Those looked after (eligible) and those who have left care (relevant and former relevant) stand beside it.',
  kind: 'stock',
  better: 'higher',
  source: pathwaySource,
  notes: [
    entitledNote,
    endsNote,
    'Up to date on the day six months after the later of plan and review, overdue on the next; month ends are clamped.',
    noPlanNote,
    'Whoever has no plan and whose needs assessment may still be done in time is not yet due: excluded, and counted beside the figure.',
    reviewNote,
  ],
  counts: children,
  ...ofCohort(isEntitled),
  companions: {
    eligibleNumerator: { of: eligible, part: 'numerator' },
    eligibleDenominator: { of: eligible, part: 'denominator' },
    eligiblePct: { of: eligible, part: 'value' },
    leftCareNumerator: { of: leftCare, part: 'numerator' },
    leftCareDenominator: { of: leftCare, part: 'denominator' },
    leftCarePct: { of: leftCare, part: 'value' },
    notYetDue: {
      of: standing(`${id}/not-yet-due`, { population: [isEntitled, isNotYetDue] }),
      part: 'numerator',
    },
  },
  by: pathwayDimensions,
});
