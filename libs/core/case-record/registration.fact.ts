import { birthday, day, type Day } from '../kernel/day.js';
import type { DataOf, RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';
import { ofType } from './standing-events.js';

type Registered = RecordedEvent<'caretally.child-registered.v1'>;

/** Who the child is, as far as counting needs it. */
export interface Registration {
  readonly born: Day | undefined;
  readonly turns18: Day | undefined;
  readonly sex: DataOf<'caretally.child-registered.v1'>['sex'];
  readonly ethnicity: DataOf<'caretally.child-registered.v1'>['ethnicity'];
  /** Unaccompanied asylum-seeking child: from inclusive, to exclusive where it ended. */
  readonly uasc: { readonly from: Day; readonly to: Day | undefined } | undefined;
  readonly because: readonly RecordedEvent[];
}

/** Several registrations of one child: the last in order of content tells, and a contradiction is a finding. */
export const registrationOf = (events: readonly RecordedEvent[], findings: Findings): Registration => {
  const registrations = ofType(events, 'caretally.child-registered.v1');
  const tells = registrations.at(-1);
  reportContradictions(registrations, findings);
  const born = tells && day(tells.data.dateOfBirth);
  const uasc = tells?.data.uasc;
  return {
    born,
    turns18: born === undefined ? undefined : birthday(born, 18),
    sex: latest(registrations, ({ data }) => data.sex),
    ethnicity: latest(registrations, ({ data }) => data.ethnicity),
    uasc: uasc && { from: day(uasc.from), to: uasc.to === undefined ? undefined : day(uasc.to) },
    because: tells ? [tells] : [],
  };
};

const latest = <T>(
  registrations: readonly Registered[],
  read: (event: Registered) => T | undefined,
): T | undefined => registrations.map(read).findLast((value) => value !== undefined);

const reportContradictions = (registrations: readonly Registered[], findings: Findings): void => {
  const births = new Set(registrations.map(({ data }) => data.dateOfBirth));
  if (births.size < 2) return;
  const ids = registrations.map(({ id }) => id).join(', ');
  findings.add(
    'birth-date-contradicted',
    undefined,
    `${births.size} dates of birth are recorded (events ${ids}): the last is used; correct or withdraw the others`,
    registrations,
  );
};
