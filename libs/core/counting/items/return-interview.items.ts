import { isoDate, never } from '../../kernel/day.js';
import { labelOf } from '../../events/codes/code-list.js';
import { absenceKinds } from '../../events/codes/absence-kind.codes.js';
import { lastDayOf } from '../../case-record/periods-of-care.fact.js';
import type { InterviewHeld } from '../../case-record/interviews.js';
import type { ReturnObligation } from '../../case-record/return-interviews.fact.js';
import { itemDimension } from '../dimension.js';
import type { ItemKind } from '../item-kind.js';
import { incidents, interviews } from '../unit.js';

const worded = (id: string, title: string, words: Readonly<Record<string, string>>) =>
  itemDimension(id, title, (key) => words[key] ?? key, Object.keys(words));

export const incidentKind = itemDimension(
  'incidentKind',
  'Missing or away',
  (key) => labelOf(absenceKinds, key),
  [...absenceKinds.codes.keys()],
);
export const firstResponse = worded('firstResponse', 'First answer', {
  accepted: 'Accepted',
  refused: 'Refused',
  none: 'No answer recorded',
});
export const interviewerRole = worded('interviewerRole', 'Who held the interview (the first, if several)', {
  'independent-advocate': 'Independent advocate',
  'missing-return-officer': 'Missing return officer',
  'social-worker': 'Social worker',
  'residential-worker': 'Residential worker',
  'foster-carer': 'Foster carer',
  other: 'Someone else',
  'not-held': 'Not held',
});
export const precision = worded('precision', 'How exactly the times are known', {
  minute: 'To the minute',
  day: 'By the day',
});
export const notDueBecause = worded('notDueBecause', 'Why no interview is due', {
  due: 'Due',
  'ceased-care': 'Care ended',
  'turned-18': 'Turned 18',
  located: 'Found, but not back',
  'not-required': 'Local exception',
});
export const independence = worded('independence', 'Independent or not', {
  yes: 'Independent',
  no: 'Not independent',
});

/** Incidents that ended, with the return interview each earns. What is known of the child is that of their first day. */
export const endedIncidents: ItemKind<'incident', ReturnObligation> = {
  kind: 'incident-and-return-interview',
  unit: incidents,
  means:
    'an incident of being missing from care or away, from its first day to its end however it was reclassified',
  facts: ({ returnInterviews }) => returnInterviews.incidents.filter(({ to }) => to < never),
  key: ({ key }) => key,
  days: ({ from, to }) => ({ first: from, last: to, closedOn: to }),
  because: ({ because }) => because,
  dimensions: {
    incidentKind: ({ kind }) => kind,
    firstResponse: (obligation) => obligation.firstResponse,
    interviewerRole: ({ completed }) => completed?.role ?? 'not-held',
    precision: (obligation) => obligation.precision,
    notDueBecause: ({ notDue }) => notDue ?? 'due',
  },
};

/** An incident after which the hours were over before an interview was held, if one was. */
const wasOutstanding = ({ due, openUntil }: ReturnObligation): boolean =>
  due !== undefined && due < openUntil;

/** From the day at whose close the hours are over until it is held or care ends. */
export const outstandingInterviews: ItemKind<'incident', ReturnObligation> = {
  kind: 'return-interview-outstanding',
  unit: incidents,
  means: 'an incident after which the return interview is over time and not held',
  facts: ({ returnInterviews }) => returnInterviews.incidents.filter(wasOutstanding),
  key: ({ key }) => key,
  days: ({ due, since, openUntil }) => ({
    first: due ?? since,
    last: lastDayOf({ to: openUntil }),
    closedOn: openUntil,
  }),
  because: ({ because }) => because,
  dimensions: {
    delay: ({ due, since }) => isoDate(due ?? since),
    incidentKind: ({ kind }) => kind,
  },
};

/** Return interviews held, each once however many incidents it was about. */
export const interviewsHeld: ItemKind<'interview', InterviewHeld> = {
  kind: 'return-interview',
  unit: interviews,
  means: 'a return interview held with the child',
  facts: ({ returnInterviews }) => returnInterviews.interviews.flatMap(({ held }) => (held ? [held] : [])),
  key: ({ moment, interview }) => `${isoDate(moment.day)} ${interview}`,
  days: ({ moment: { day } }) => ({ first: day, last: day, closedOn: day }),
  because: ({ because }) => [because],
  dimensions: {
    interviewerRole: ({ role }) => role,
    independence: ({ independent }) => (independent ? 'yes' : 'no'),
  },
};
