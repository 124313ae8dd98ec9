import type { RecordedEvent } from '../events/recorded-event.js';
import type { Absence } from './absences.fact.js';
import type { Policies } from './policy.js';
import type { Findings } from './finding.js';
import type { Obligation } from './obligation.js';

export interface ReturnInterviews {
  readonly obligations: readonly Obligation[];
}

export const returnInterviewsOf = (
  events: readonly RecordedEvent[],
  absences: readonly Absence[],
  policies: Policies,
  findings: Findings,
): ReturnInterviews => ({ obligations: [] });
