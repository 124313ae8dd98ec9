import { isoDate } from '../kernel/day.js';
import { momentOf, type Moment } from '../kernel/instant.js';
import type { When } from '../events/when.js';
import type { InterviewerRole } from '../events/return-interviews/interviewer-role.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';
import { inOrderOfMoment } from './moments.js';
import { policyOn, type Policies } from './policy.js';
import { ofType } from './standing-events.js';

type Completed = RecordedEvent<'caretally.return-interview-completed.v1'>;

/** An offer of an interview, about the incidents it names. */
export interface InterviewOffer {
  readonly interview: string;
  readonly moment: Moment;
  readonly incidents: readonly string[];
  readonly because: RecordedEvent;
}

export interface InterviewAnswer {
  readonly interview: string;
  readonly moment: Moment;
  readonly answer: 'accepted' | 'refused';
  readonly invitedToOtherAdult: boolean | undefined;
  readonly because: RecordedEvent;
}

/** An interview that took place. */
export interface InterviewHeld {
  readonly interview: string;
  readonly moment: Moment;
  readonly incidents: readonly string[];
  readonly role: InterviewerRole;
  readonly recordedAsIndependent: boolean;
  /** Recorded as independent, by a role that can be so under the policy in force on the day it was held. */
  readonly independent: boolean;
  readonly childPreference: boolean | undefined;
  readonly because: RecordedEvent;
}

/** One return interview, by its id: offered perhaps again and again, answered, held once. */
export interface ReturnInterview {
  readonly interview: string;
  /** Named by whoever offered or held it. */
  readonly incidents: readonly string[];
  readonly offers: readonly InterviewOffer[];
  readonly answers: readonly InterviewAnswer[];
  readonly held: InterviewHeld | undefined;
}

/** Folds interviews by their id, each part in the order in which it happened. */
export const interviewsOf = (
  events: readonly RecordedEvent[],
  policies: Policies,
  findings: Findings,
): readonly ReturnInterview[] => {
  const offers = inOrderOfMoment(offersIn(events));
  const answers = inOrderOfMoment(answersIn(events));
  const held = inOrderOfMoment(heldIn(events, policies));
  const ids = new Set([...offers, ...answers, ...held].map(({ interview }) => interview));
  const [offersOf, answersOf, heldOf] = [byInterview(offers), byInterview(answers), byInterview(held)];
  const interviews = [...ids].map((interview) => {
    const [first, ...again] = heldOf.get(interview) ?? [];
    if (first && again.length > 0) reportHeldTwice([first, ...again], findings);
    return toldOf(interview, offersOf.get(interview) ?? [], answersOf.get(interview) ?? [], first);
  });
  for (const interview of interviews) reportOfNothing(interview, findings);
  return interviews;
};

const byInterview = <T extends { readonly interview: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const grouped = new Map<string, T[]>();
  for (const each of all) grouped.set(each.interview, [...(grouped.get(each.interview) ?? []), each]);
  return grouped;
};

const toldOf = (
  interview: string,
  offers: readonly InterviewOffer[],
  answers: readonly InterviewAnswer[],
  held: InterviewHeld | undefined,
): ReturnInterview => ({
  interview,
  incidents: [...new Set([...offers.flatMap(({ incidents }) => incidents), ...(held ? held.incidents : [])])],
  offers,
  answers,
  held,
});

/** The door lets in no event without a day. */
const dayed = <T>(data: When, told: (moment: Moment) => T): readonly T[] => {
  const moment = momentOf(data);
  return moment ? [told(moment)] : [];
};

const offersIn = (events: readonly RecordedEvent[]): readonly InterviewOffer[] =>
  ofType(events, 'caretally.return-interview-offered.v1').flatMap((event) =>
    dayed(event.data, (moment) => ({
      interview: event.data.interview,
      moment,
      incidents: event.data.incidents,
      because: event,
    })),
  );

const answersIn = (events: readonly RecordedEvent[]): readonly InterviewAnswer[] =>
  (
    [
      ['accepted', ofType(events, 'caretally.return-interview-accepted.v1')],
      ['refused', ofType(events, 'caretally.return-interview-refused.v1')],
    ] as const
  ).flatMap(([answer, given]) =>
    given.flatMap((event) =>
      dayed(event.data, (moment) => ({
        interview: event.data.interview,
        moment,
        answer,
        invitedToOtherAdult: event.data.invitedToOtherAdult,
        because: event,
      })),
    ),
  );

const heldIn = (events: readonly RecordedEvent[], policies: Policies): readonly InterviewHeld[] =>
  ofType(events, 'caretally.return-interview-completed.v1').flatMap((event) =>
    dayed(event.data, (moment) => heldAt(moment, event, policies)),
  );

const heldAt = (moment: Moment, event: Completed, policies: Policies): InterviewHeld => {
  const { interview, incidents, byRole, independent, childPreference } = event.data;
  return {
    interview,
    moment,
    incidents,
    role: byRole,
    recordedAsIndependent: independent,
    independent: independent && policyOn(policies, 'independent-interviewers', moment.day).includes(byRole),
    childPreference,
    because: event,
  };
};

/** What was said and done about one incident, each in the order in which it happened. */
export interface SaidOfIncident {
  readonly offers: readonly InterviewOffer[];
  /** Of what their interview was offered about; where no offer is recorded, of what it was held about. */
  readonly answers: readonly InterviewAnswer[];
  readonly held: readonly InterviewHeld[];
}

export type SaidByIncident = ReadonlyMap<string, SaidOfIncident>;

export const saidByIncident = (interviews: readonly ReturnInterview[]): SaidByIncident => {
  const said = new Map<string, { [Kind in keyof SaidOfIncident]: SaidOfIncident[Kind][number][] }>();
  const of = (incident: string) => {
    const known = said.get(incident) ?? { offers: [], answers: [], held: [] };
    said.set(incident, known);
    return known;
  };
  for (const { incidents, offers, answers, held } of interviews) {
    for (const offer of offers) for (const incident of offer.incidents) of(incident).offers.push(offer);
    if (held) for (const incident of held.incidents) of(incident).held.push(held);
    const offeredAbout = offers.length > 0 ? offers.flatMap((offer) => offer.incidents) : incidents;
    for (const incident of new Set(offeredAbout)) of(incident).answers.push(...answers);
  }
  return said;
};

/** The same of an incident that is known by several ids. */
export const saidOf = (ids: readonly string[], said: SaidByIncident): SaidOfIncident => {
  const each = ids.flatMap((id) => said.get(id) ?? []);
  const once = <T extends { readonly moment: Moment }>(all: readonly T[]) =>
    inOrderOfMoment([...new Set(all)]);
  return {
    offers: once(each.flatMap(({ offers }) => offers)),
    answers: once(each.flatMap(({ answers }) => answers)),
    held: once(each.flatMap(({ held }) => held)),
  };
};

const reportHeldTwice = (held: readonly InterviewHeld[], findings: Findings): void => {
  const [first] = held;
  if (!first) return;
  findings.add(
    'interview-held-twice',
    first.moment.day,
    `interview ${first.interview} is recorded as held ${held.length} times (${held.map(({ moment }) => isoDate(moment.day)).join(', ')}): the first is used; give each interview its own id, or withdraw one`,
    held.map(({ because }) => because),
  );
};

const reportOfNothing = ({ interview, incidents, answers }: ReturnInterview, findings: Findings): void => {
  const [first] = answers;
  if (!first || incidents.length > 0) return;
  findings.add(
    'interview-answered-about-nothing',
    first.moment.day,
    `interview ${interview} was ${first.answer} ${isoDate(first.moment.day)}, but neither an offer nor an interview held says which incidents it is about: it counts for none; record the offer`,
    answers.map(({ because }) => because),
  );
};
