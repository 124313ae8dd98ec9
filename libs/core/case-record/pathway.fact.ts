import type { RecordedEvent } from '../events/recorded-event.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Registration } from './registration.fact.js';
import type { Findings } from './finding.js';
import type { Obligation } from './obligation.js';

export interface Pathway {
  readonly obligations: readonly Obligation[];
}

export const pathwayOf = (
  events: readonly RecordedEvent[],
  periods: readonly PeriodOfCare[],
  registration: Registration,
  findings: Findings,
): Pathway => ({ obligations: [] });
