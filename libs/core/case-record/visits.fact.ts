import type { RecordedEvent } from '../events/recorded-event.js';
import type { Placement } from './placements.fact.js';
import type { Reviews } from './reviews.fact.js';
import type { Findings } from './finding.js';
import type { Obligation } from './obligation.js';

export interface Visits {
  readonly obligations: readonly Obligation[];
}

export const visitsOf = (
  events: readonly RecordedEvent[],
  placements: readonly Placement[],
  reviews: Reviews,
  findings: Findings,
): Visits => ({ obligations: [] });
