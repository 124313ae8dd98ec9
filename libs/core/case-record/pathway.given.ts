import { recorded } from './recorded.given.js';

/** Events of leaving care in a line each. */
export const needsAssessed = (on: string) =>
  recorded('caretally.pathway-needs-assessment-completed.v1', `pathway-needs-assessment-completed ${on}`, {
    on,
  });

export const planCompleted = (on: string, plan = 'pp1') =>
  recorded('caretally.pathway-plan-completed.v1', `pathway-plan-completed ${plan} ${on}`, { plan, on });

export const planReviewed = (on: string, plan = 'pp1') =>
  recorded('caretally.pathway-plan-reviewed.v1', `pathway-plan-reviewed ${plan} ${on}`, { plan, on });
