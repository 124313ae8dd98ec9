import type { BankHolidays } from '../calendar/bank-holidays.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Reviews } from './reviews.fact.js';

export interface CarePlans {
  readonly upToDate: readonly never[];
}

export const carePlansOf = (
  events: readonly RecordedEvent[],
  reviews: Reviews,
  periods: readonly PeriodOfCare[],
  holidays: BankHolidays,
): CarePlans => ({ upToDate: [] });
