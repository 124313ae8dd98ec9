import type { InterviewerRole } from '../events/return-interviews/interviewer-role.js';
import type { DataOf, RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { became, recorded } from './recorded.given.js';
import type { ReturnObligation } from './return-interviews.fact.js';
import { settingOf } from './setting.fact.js';

/** `2025-06-12` is a day, `2025-06-12T09:30+01:00` a minute. */
const when = (text: string): { readonly on: string } | { readonly at: string } =>
  text.includes('T') ? { at: instant(text) } : { on: text };

const instant = (text: string): string => text.replace(/(T\d\d:\d\d)(?=[+-Z])/, '$1:00');

/** The child came back: the day of the instant is the day of the return. */
export const returned = (incident: string, at: string) =>
  recorded('caretally.missing-incident-ended.v1', `missing-incident-ended ${incident} ${at}`, {
    incident,
    on: at.slice(0, 10),
    at: instant(at),
    because: 'returned',
  });

export const offered = (interview: string, at: string, ...incidents: readonly string[]) =>
  recorded('caretally.return-interview-offered.v1', `return-interview-offered ${interview} ${at}`, {
    interview,
    incidents: [...incidents],
    ...when(at),
  });

export const accepted = (interview: string, at: string) =>
  recorded('caretally.return-interview-accepted.v1', `return-interview-accepted ${interview} ${at}`, {
    interview,
    ...when(at),
  });

export const refused = (
  interview: string,
  at: string,
  more: Partial<DataOf<'caretally.return-interview-refused.v1'>> = {},
) =>
  recorded('caretally.return-interview-refused.v1', `return-interview-refused ${interview} ${at}`, {
    interview,
    ...when(at),
    ...more,
  });

/** Held by `byRole`, independent where it is an independent advocate unless said otherwise. */
export const held = (
  interview: string,
  at: string,
  incidents: string | readonly string[],
  byRole: InterviewerRole = 'independent-advocate',
  more: Partial<DataOf<'caretally.return-interview-completed.v1'>> = {},
) =>
  recorded('caretally.return-interview-completed.v1', `return-interview-completed ${interview} ${at}`, {
    interview,
    incidents: [incidents].flat(),
    ...when(at),
    byRole,
    independent: byRole === 'independent-advocate',
    ...more,
  });

export const notRequired = (...incidents: readonly string[]) =>
  recorded(
    'caretally.return-interview-not-required.v1',
    `return-interview-not-required ${incidents.join(' ')}`,
    {
      incidents: [...incidents],
      because: 'away for twenty minutes, known to be at football',
    },
  );

export const policy = (
  name: DataOf<'caretally.policy-set.v1'>['policy'],
  value: DataOf<'caretally.policy-set.v1'>['value'],
  from: string,
) => recorded('caretally.policy-set.v1', `policy-set ${name} ${from}`, { policy: name, value, from });

/** What is known of the return interviews of a child in care since September 2024. */
export const recordIn = (history: readonly RecordedEvent[], ...authority: readonly RecordedEvent[]) =>
  caseRecordOf([became('2024-09-02'), ...history], { setting: settingOf(authority) });

export const interviewsIn = (...args: Parameters<typeof recordIn>) => recordIn(...args).returnInterviews;

/** The only incident of the child. */
export const theOne = (...args: Parameters<typeof interviewsIn>): ReturnObligation => {
  const [one, ...more] = interviewsIn(...args).incidents;
  if (!one || more.length > 0) throw new Error('expected one incident');
  return one;
};
