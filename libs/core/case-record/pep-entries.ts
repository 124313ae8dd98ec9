import { addSchoolDays } from '../calendar/school-days.js';
import { addWorkingDays, type DayCount, type StandStill } from '../calendar/working-days.js';
import type { BankHolidays } from '../calendar/bank-holidays.js';
import type { PolicyValue } from '../events/authority/policies.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { answerOf, type Answer } from '../kernel/answer.js';
import { isoDate, type Day } from '../kernel/day.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import { policyEvidence, policyOn, type Policies } from './policy.js';
import type { Term } from './terms.fact.js';

export interface PepSetting {
  readonly terms: readonly Term[];
  readonly policies: Policies;
  readonly bankHolidays: BankHolidays;
}

/** When the first PEP of a period of care falls due, and how that was reckoned. */
export interface Deadline {
  readonly countsIn: PolicyValue<'first-pep-counts-in'>;
  readonly due: Day | undefined;
  readonly standsStill: readonly StandStill[];
  readonly reckoned: string;
  readonly because: readonly RecordedEvent[];
}

/** A period of care and the deadline that its start set; none where the record begins inside it. */
export interface PepEntry {
  readonly period: PeriodOfCare;
  readonly deadline: Deadline | undefined;
}

export const pepEntriesOf = (periods: readonly PeriodOfCare[], setting: PepSetting): readonly PepEntry[] =>
  periods.map((period) => ({
    period,
    deadline: period.entry === 'record-begins' ? undefined : deadlineOf(period, setting),
  }));

const deadlineOf = ({ from }: PeriodOfCare, { terms, policies, bankHolidays }: PepSetting): Deadline => {
  const days = policyOn(policies, 'first-pep-days', from);
  const countsIn = policyOn(policies, 'first-pep-counts-in', from);
  const count =
    countsIn === 'working-days'
      ? addWorkingDays(bankHolidays, from, days)
      : addSchoolDays(terms, bankHolidays, from, days);
  return {
    countsIn,
    due: count?.due,
    standsStill: count?.standsStill ?? [],
    reckoned: `${days} ${unitOf[countsIn]} after ${isoDate(from)}${count ? led(count) : `: not known, ${notPublished[countsIn]}`}`,
    because: [
      ...policyEvidence(policies, 'first-pep-days', from),
      ...policyEvidence(policies, 'first-pep-counts-in', from),
    ],
  };
};

const unitOf = { 'working-days': 'working days', 'school-days': 'school days' } as const;
const notPublished = {
  'working-days': 'the bank holidays of the years it leads to are not loaded',
  'school-days': 'the terms it leads to are not published',
} as const;

const led = ({ due, standsStill }: DayCount): string =>
  [`: ${isoDate(due)}`, ...standsStill.map(describeStandStill)].join('; not counted ');

const describeStandStill = ({ from, to, why }: StandStill): string =>
  from === to ? `${isoDate(from)} (${why})` : `${isoDate(from)} to ${isoDate(to)} (${why})`;

/**
 * Whether a term is owed a PEP in a period of care: one that begins with a first PEP due only after the last day of the
 * term is not. Counting school days leads beyond all published terms only after the last day of this one.
 */
export const joinsTerm = ({ period, deadline }: PepEntry, term: Term): Answer => {
  if (period.from > term.to || period.to <= term.from) return 'no';
  if (deadline === undefined) return 'yes';
  if (deadline.due !== undefined) return answerOf(deadline.due <= term.to);
  if (period.from < term.from) return 'yes';
  return deadline.countsIn === 'school-days' ? 'no' : 'unknown';
};

/** How a period of care ended, and the event that says so. */
export const endOfCare = ({ ending, to, because }: PeriodOfCare) => {
  switch (ending.how) {
    case 'open':
      return { why: 'care goes on', because: [] };
    case 'turned-18':
      return { why: `turned 18 on ${isoDate(to)}`, because: [] };
    case 'moved-to-short-breaks':
      return { why: `went over to short breaks on ${isoDate(to)}`, because: [] };
    case 'ceased':
      return { why: `care ended on ${isoDate(to)} (${ending.reason})`, because: because.slice(-1) };
  }
};

/** The event that began it. */
export const startOfCare = ({ because }: PeriodOfCare): readonly RecordedEvent[] => because.slice(0, 1);
