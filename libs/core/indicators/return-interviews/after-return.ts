import { childDimensions } from '../../counting/child-dimensions.js';
import { asked, counted, type Companion } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import {
  endedIncidents,
  firstResponse,
  incidentKind,
  interviewerRole,
  notDueBecause,
  precision,
} from '../../counting/items/return-interview.items.js';
import type { ItemCriteria } from '../../counting/measure.js';
import { childrenWith, each, type ItemReading } from '../../counting/reading.js';
import type { ReturnObligation } from '../../case-record/return-interviews.fact.js';

export const source =
  'Ofsted Annex A list 8, widened from the last incident to every incident; statutory guidance on missing children (2014), as local procedures report it';

/** Read by all shares of incidents: those that ended in the period, whenever the interview was. */
export const incidentsEnded = each(endedIncidents).endedInPeriod;
export const childrenOfIncidentsEnded = childrenWith(endedIncidents).endedInPeriod;

type Criteria = ItemCriteria<'incident', ReturnObligation>;

const askIncident = askOf(endedIncidents);

const earnsInterview = askIncident(
  'a missing incident (M), or one of being away (A) where the policy on the day of return asks for an interview',
  ({ notDue }) => notDue !== 'away',
);
const notDue = askIncident(
  'no return interview is due: care ended, the child turned 18, was found but not back, or a local exception is recorded',
  (incident) => incident.notDue !== undefined,
);

export const wasOffered = askIncident(
  'a return interview was offered',
  ({ offered }) => offered !== undefined,
);
export const acceptedFirst = askIncident(
  'the first answer was to accept',
  (incident) => incident.firstResponse === 'accepted',
);
export const refusedFirst = askIncident(
  'the first answer was to refuse',
  (incident) => incident.firstResponse === 'refused',
);
export const wasHeld = askIncident(
  'an interview that covers it was held after the return, by anyone',
  ({ completed }) => completed !== undefined,
);
export const heldInTime = askIncident(
  'an interview that covers it was held within 72 clock hours of the return, or the hours of the policy; by the third day after where only dates are known',
  ({ timing }) => timing === 'in-time',
);
export const heldIndependently = askIncident(
  'an interview that covers it was held after the return by an independent person',
  ({ independent }) => independent,
);

/** Incidents after which an interview is due, and of them only those of which more is true. */
export const due = (...more: readonly (typeof earnsInterview)[]): Criteria => ({
  population: [earnsInterview, ...more],
  exclusions: [notDue],
});

/** Whether it was held is told when the hours are over: those held early do not come before those held late. */
export const whenHoursAreOver: Required<Criteria>['settled'] = {
  words: 'not yet due until the hours after the return are over by the close of the period',
  on: (incident) => incident.due,
};
/** Whether it was offered is told when it was, or when the hours are over. */
export const whenOfferedOrOver: Required<Criteria>['settled'] = {
  words:
    'not yet due until it was offered, or the hours after the return are over, by the close of the period',
  on: ({ offered, due: end }) => (offered && end !== undefined && offered.day < end ? offered.day : end),
};

/** The same of every incident of the period, those not yet due too. */
export const ofAll = <UnitName extends string>(
  id: string,
  reading: ItemReading<UnitName, 'incident', ReturnObligation>,
  criteria: Criteria,
): Readonly<Record<'ofAllNumerator' | 'ofAllDenominator' | 'ofAllPct', Companion>> => {
  const { settled: _waits, ...withoutWaiting } = criteria;
  const all = counted(reading, asked(`${id}/of-all`, withoutWaiting));
  return {
    ofAllNumerator: { of: all, part: 'numerator' },
    ofAllDenominator: { of: all, part: 'denominator' },
    ofAllPct: { of: all, part: 'value' },
  };
};

export const byIncident = [
  incidentKind,
  firstResponse,
  interviewerRole,
  precision,
  notDueBecause,
  ...childDimensions,
] as const;

/** Choices that every one of these shares rests on. */
export const cohortNotes = [
  'Incidents are placed by the day of return, never by the day of the interview. Age, team and placement are those of the first day of the incident, as for missing.',
  'Missing that became away is one incident, and the return from being away its return.',
  'Care that ends while the child is missing, turning 18, and being found without coming back are no returns: no interview is due, and the incident is listed as excluded with the reason. Going missing again, or leaving care after the return, changes nothing.',
] as const;

export const pendingNote =
  'Not yet due: the hours were not over at the close of the last day of the period. Of all, beside it, counts those too, as far as is known.';
