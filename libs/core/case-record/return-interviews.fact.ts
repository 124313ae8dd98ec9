import { day, isoDate, type Day } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';
import { interviewsOf, saidByIncident, type InterviewHeld, type ReturnInterview } from './interviews.js';
import { isBefore } from './moments.js';
import type { Policies } from './policy.js';
import { afterReturn, type ReturnObligation } from './return-obligation.js';
import { dayTextOf, ofType } from './standing-events.js';
import type { WholeIncident } from './whole-incidents.fact.js';

export type { ReturnObligation };

export interface ReturnInterviews {
  readonly interviews: readonly ReturnInterview[];
  /** Every incident in care, with the interview it earns or why it earns none. */
  readonly incidents: readonly ReturnObligation[];
  /** Of those, the ones that ended by a return: what is or was owed, or excused. */
  readonly obligations: readonly ReturnObligation[];
  /** The ids of incidents in care, and of all that are recorded. */
  readonly idsInCare: ReadonlySet<string>;
  readonly idsRecorded: ReadonlySet<string>;
}

/** What was recorded of incidents: the facts, and the events, for an incident outside care is an incident too. */
export interface IncidentsRecorded {
  readonly incidents: readonly WholeIncident[];
  readonly events: readonly RecordedEvent[];
}

export const returnInterviewsOf = (
  events: readonly RecordedEvent[],
  recorded: IncidentsRecorded,
  policies: Policies,
  findings: Findings,
): ReturnInterviews => {
  const whole = recorded.incidents;
  const interviews = interviewsOf(events, policies, findings);
  const exceptions = ofType(events, 'caretally.return-interview-not-required.v1');
  const said = saidByIncident(interviews);
  const incidents = whole.map((incident) => afterReturn(incident, said, exceptions, policies));
  const idsRecorded = new Set(
    ofType(recorded.events, 'caretally.missing-incident-started.v1').map(({ data }) => data.incident),
  );
  reportUnknownIncidents(events, idsRecorded, findings);
  reportTooEarly(interviews, whole, findings);
  return {
    interviews,
    incidents,
    obligations: incidents.filter(({ returned, notDue }) => returned !== undefined && notDue !== 'away'),
    idsInCare: new Set(whole.flatMap(({ ids }) => ids)),
    idsRecorded,
  };
};

/** A wrong id, or the interview of another child. */
const reportUnknownIncidents = (
  events: readonly RecordedEvent[],
  recorded: ReadonlySet<string>,
  findings: Findings,
): void => {
  const naming = events.filter((event) => 'incidents' in event.data);
  const named = naming.flatMap(({ data }) => ('incidents' in data ? data.incidents : []));
  for (const incident of new Set(named)) {
    if (recorded.has(incident)) continue;
    const about = naming.filter(({ data }) => 'incidents' in data && data.incidents.includes(incident));
    findings.add(
      'interview-of-unknown-incident',
      firstDayOf(about),
      `${toldOf(about)} incident ${incident}, but no start of an incident of that id is on this child's record: it counts for none; it may be another child's: correct the incidents, or record the incident`,
      about,
    );
  }
};

const firstDayOf = ([event]: readonly RecordedEvent[]): Day | undefined => {
  const text = event ? dayTextOf(event) : '';
  return text === '' ? undefined : day(text);
};

const toldOf = (events: readonly RecordedEvent[]): string => {
  const interviews = events.flatMap(({ data }) => ('interview' in data ? [data.interview] : []));
  const names = [...new Set(interviews)];
  if (names.length === 0) return 'a return interview is recorded as not required after';
  return names.length === 1
    ? `interview ${names.join('')} is about`
    : `interviews ${names.join(', ')} are about`;
};

/** A conversation before the return is not about it: a wrong date of one or the other. */
const reportTooEarly = (
  interviews: readonly ReturnInterview[],
  whole: readonly WholeIncident[],
  findings: Findings,
): void => {
  const byId = new Map(whole.flatMap((incident) => incident.ids.map((id) => [id, incident] as const)));
  for (const { held } of interviews) {
    const about = new Set(held ? held.incidents.flatMap((id) => byId.get(id) ?? []) : []);
    for (const incident of about) {
      const found = held && tooEarlyFor(incident, held);
      if (!held || found === undefined) continue;
      findings.add(
        'interview-before-return',
        held.moment.day,
        `interview ${held.interview} was held ${isoDate(held.moment.day)}, ${found} incident ${incident.incident}: it does not count for that return; correct the dates, or record the return`,
        [...incident.because, held.because],
      );
    }
  }
};

const tooEarlyFor = (
  { returnedAt, ending }: WholeIncident,
  { moment }: InterviewHeld,
): string | undefined => {
  if (returnedAt) {
    return isBefore(moment, returnedAt) ? `before the return of ${isoDate(returnedAt.day)} from` : undefined;
  }
  return ending === 'open' ? 'but no return is recorded from' : undefined;
};
