import type { PolicyName } from '../events/authority/policies.js';
import type { DataOf, RecordedEvent } from '../events/recorded-event.js';
import { recorded } from './recorded.given.js';

/** What an authority publishes for all of its children, in a line each. */
const ofAuthority = <Event extends RecordedEvent>(event: Event): Event => ({
  ...event,
  subject: 'authority/E09000014',
});

export const termDates = (
  term: string,
  from: string,
  to: string,
  closures: DataOf<'caretally.term-dates-published.v1'>['closures'] = [],
) =>
  ofAuthority(
    recorded('caretally.term-dates-published.v1', `term-dates-published ${term} ${from} ${to}`, {
      term,
      from,
      to,
      closures,
    }),
  );

export const policySetTo = (
  policy: PolicyName,
  value: DataOf<'caretally.policy-set.v1'>['value'],
  from: string,
) =>
  ofAuthority(recorded('caretally.policy-set.v1', `policy-set ${policy} ${from}`, { policy, value, from }));

/** Bank holidays of one year by their days; what they are called does not matter here. */
export const bankHolidaysOn = (year: number, days: readonly string[], publishedOn: string) =>
  ofAuthority(
    recorded('caretally.bank-holidays-published.v1', `bank-holidays-published ${year} ${publishedOn}`, {
      year,
      holidays: days.map((on) => ({ on, name: `Holiday of ${on}` })),
      publishedOn,
    }),
  );
