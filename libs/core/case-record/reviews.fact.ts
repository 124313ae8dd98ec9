import type { RecordedEvent } from '../events/recorded-event.js';
import type { BankHolidays } from '../calendar/bank-holidays.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Findings } from './finding.js';
import type { Obligation } from './obligation.js';

export interface Reviews {
  readonly obligations: readonly Obligation[];
}

export const reviewsOf = (
  events: readonly RecordedEvent[],
  periods: readonly PeriodOfCare[],
  holidays: BankHolidays,
  findings: Findings,
): Reviews => ({ obligations: [] });
