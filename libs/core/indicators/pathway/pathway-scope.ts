import { hasNoPlan, hasPlan, hasStatus, planOutOfDate } from '../../counting/asked-of-young-people.js';
import { ethnicity, leavingCareStatus, sex, team, uasc, worker } from '../../counting/child-dimensions.js';
import { ask } from '../../counting/question.js';

export const pathwaySource =
  'Children Act 1989 schedule 2; Care Planning Regulations 2010; Care Leavers Regulations 2010; Annex A list 9';

/** Ages are those of the statuses; what is known of a placement is of no use after care. */
export const pathwayDimensions = [leavingCareStatus, sex, ethnicity, uasc, team, worker] as const;

export const isEntitled = ask(
  'eligible, relevant or former relevant at the close of the day (owed a pathway plan)',
  hasStatus('eligible', 'relevant', 'former-relevant'),
);
export const isEligible = ask(
  'eligible at the close of the day (looked after at 16 or 17, 13 weeks since 14)',
  hasStatus('eligible'),
);
export const hasLeftCare = ask(
  'relevant or former relevant at the close of the day (left care, up to the 21st birthday)',
  hasStatus('relevant', 'former-relevant'),
);

export const hasPlanByThen = ask('a pathway plan was completed or reviewed by the close of the day', hasPlan);
export const hasNoPlanByThen = ask(
  'no pathway plan was completed or reviewed by the close of the day',
  hasNoPlan,
);
export const isOutOfDate = ask(
  'six months have passed since the later of plan and review, or no plan exists and the needs assessment was due before',
  planOutOfDate,
);

export const entitledNote =
  'Eligible: looked after at 16 or 17 with 13 weeks (91 nights, in total) since 14, short breaks apart. Relevant: left care at 16 or 17 after that, until home with a parent for six months. Former relevant: 18 to the 21st birthday; beyond 21, and those detained or in hospital at 16, are not recorded and not counted.';
export const endsNote =
  'Nobody is owed a plan here after dying, after another authority took over (REC E3) or after being found to be an adult (REC E15).';
export const reviewNote =
  'Every recorded review counts, also of a plan whose completion is not recorded; that is shown as a finding. Drafts are not recorded and do not count.';
export const noPlanNote =
  'A plan that does not exist is not up to date: whoever has none counts as out of date once the day the needs assessment was due has passed.';
