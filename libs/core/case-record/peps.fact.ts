import type { BankHolidays } from '../calendar/bank-holidays.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';
import type { Obligation } from './obligation.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Policies } from './policy.js';
import type { Registration } from './registration.fact.js';
import type { Term } from './terms.fact.js';

export interface PepSetting {
  readonly terms: readonly Term[];
  readonly policies: Policies;
  readonly bankHolidays: BankHolidays;
}

export interface Peps {
  readonly initial: readonly Obligation[];
  readonly termly: readonly Obligation[];
}

export const pepsOf = (
  events: readonly RecordedEvent[],
  periods: readonly PeriodOfCare[],
  registration: Registration,
  setting: PepSetting,
  findings: Findings,
): Peps => ({ initial: [], termly: [] });
