import type { RecordedEvent } from '../events/recorded-event.js';
import type { BankHolidays } from '../calendar/bank-holidays.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Registration } from './registration.fact.js';
import type { Findings } from './finding.js';
import type { Obligation } from './obligation.js';

export interface Health {
  readonly obligations: readonly Obligation[];
}

export const healthOf = (
  events: readonly RecordedEvent[],
  periods: readonly PeriodOfCare[],
  registration: Registration,
  holidays: BankHolidays,
  findings: Findings,
): Health => ({ obligations: [] });
