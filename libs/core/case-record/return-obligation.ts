import { isoDate, never, type Day } from '../kernel/day.js';
import type { Moment } from '../kernel/instant.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { AbsenceKind } from './absences.fact.js';
import {
  saidOf,
  type InterviewAnswer,
  type InterviewHeld,
  type SaidByIncident,
  type SaidOfIncident,
} from './interviews.js';
import { inOrderOfMoment, isBefore } from './moments.js';
import type { Obligation, Outcome } from './obligation.js';
import { policyOn, type Policies } from './policy.js';
import {
  noDeadline,
  precisionOf,
  returnDeadline,
  returnInterviewRule,
  timingOf,
  type Precision,
  type ReturnDeadline,
  type Timing,
} from './return-deadline.js';
import type { WholeIncident } from './whole-incidents.fact.js';

/** Why no return interview is due. */
export type NotDue = keyof typeof notDueWords;

export const notDueWords = {
  'no-return': 'no return is recorded',
  'ceased-care': 'care ended while the child was missing: that is not a return',
  'turned-18': 'the child turned 18 while missing: that is not a return',
  located: 'the child was found, but did not come back',
  away: 'after being away without authorisation the authority owes none',
  'not-required': 'a local exception is recorded',
} as const;

type Exception = RecordedEvent<'caretally.return-interview-not-required.v1'>;

/** One incident and the return interview it earns, or why it earns none. */
export interface ReturnObligation extends Obligation {
  readonly incident: string;
  /** Every id it is known by: incidents that overlap are one. */
  readonly incidents: readonly string[];
  /** M where any part of it was: what became of missing stays missing. */
  readonly kind: AbsenceKind;
  readonly from: Day;
  /** The day it ended; `never` while the child is missing. */
  readonly to: Day;
  readonly returned: Moment | undefined;
  /** Why no interview is due; undefined where one is. */
  readonly notDue: NotDue | undefined;
  /** When it was first offered. A named choice: an answer says that there was an offer, recorded or not. */
  readonly offered: Moment | undefined;
  /** The first answer, given before the interview was held. */
  readonly firstResponse: InterviewAnswer['answer'] | 'none';
  readonly answers: readonly InterviewAnswer[];
  /** The first interview about it that was held after the return: what completes it. A refusal never ends it. */
  readonly completed: InterviewHeld | undefined;
  /** Whether any interview about it after the return was independent: an earlier talk with someone else does not undo that. */
  readonly independent: boolean;
  readonly timing: Timing;
  /** Whether in time was told by the minute or by the day. */
  readonly precision: Precision;
  /** Until when somebody has to act, exclusive: until it was held or care ended. */
  readonly openUntil: Day;
}

/** What is owed after one incident, and what became of it. */
export const afterReturn = (
  incident: WholeIncident,
  said: SaidByIncident,
  exceptions: readonly Exception[],
  policies: Policies,
): ReturnObligation => {
  const excused = exceptions.filter(({ data }) => isAbout(incident, data.incidents));
  const notDue = notDueBecause(incident, excused, policies);
  const done = saidAfter(incident, said);
  const [completed] = done.held;
  const [firstAnswer] = done.answers;
  const deadline = deadlineOf(incident, notDue, policies);
  const timing = timingOf(completed?.moment, deadline);
  return {
    due: deadline.due,
    dueAt: deadline.dueAt,
    reckoned: deadline.reckoned,
    rule: returnInterviewRule,
    key: incident.key,
    since: incident.returnedAt?.day ?? incident.to,
    standsStill: [],
    outcome: outcomeOf(incident, notDue, completed, timing),
    because: evidenceOf(incident, done, excused),
    incident: incident.incident,
    incidents: incident.ids,
    kind: incident.kind,
    from: incident.from,
    to: incident.to,
    returned: incident.returnedAt,
    notDue,
    offered: offeredFirst(done),
    firstResponse: firstAnswer?.answer ?? 'none',
    answers: done.answers,
    completed,
    independent: done.held.some(({ independent }) => independent),
    timing,
    precision: precisionOf(incident.returnedAt, completed?.moment),
    openUntil: openUntil(incident, notDue, completed),
  };
};

const isAbout = ({ ids }: WholeIncident, named: readonly string[]): boolean =>
  ids.some((id) => named.includes(id));

const notDueBecause = (
  { kind, ending, returnedAt, to }: WholeIncident,
  excused: readonly Exception[],
  policies: Policies,
): NotDue | undefined => {
  if (kind === 'A' && !policyOn(policies, 'return-interview-after-away', returnedAt?.day ?? to))
    return 'away';
  switch (ending) {
    case 'open':
    case 'reclassified':
      return 'no-return';
    case 'located':
    case 'ceased-care':
    case 'turned-18':
      return ending;
    case 'returned':
      return excused.length > 0 ? 'not-required' : undefined;
  }
};

/** What was held before the return is not about it; what was answered after it had been held is no first answer. */
const saidAfter = ({ ids, returnedAt }: WholeIncident, said: SaidByIncident): SaidOfIncident => {
  const all = saidOf(ids, said);
  const held = returnedAt ? all.held.filter(({ moment }) => !isBefore(moment, returnedAt)) : [];
  const [completed] = held;
  return {
    offers: all.offers,
    answers: completed
      ? all.answers.filter(({ moment }) => !isBefore(completed.moment, moment))
      : all.answers,
    held,
  };
};

const offeredFirst = ({ offers, answers }: SaidOfIncident): Moment | undefined =>
  inOrderOfMoment([...offers.slice(0, 1), ...answers.slice(0, 1)])[0]?.moment;

const deadlineOf = (
  { returnedAt }: WholeIncident,
  notDue: NotDue | undefined,
  policies: Policies,
): ReturnDeadline =>
  notDue === undefined && returnedAt
    ? returnDeadline(returnedAt, policyOn(policies, 'return-interview-hours', returnedAt.day))
    : noDeadline(notDueWords[notDue ?? 'no-return']);

/** A named choice: the end of care ends what nobody did; an interview held after it still counts. */
const outcomeOf = (
  { period }: WholeIncident,
  notDue: NotDue | undefined,
  completed: InterviewHeld | undefined,
  timing: Timing,
): Outcome => {
  if (notDue !== undefined) return { state: 'not-required', why: notDueWords[notDue] };
  if (completed) return { state: 'met', on: completed.moment.day, late: timing === 'late' };
  if (period.to === never) return { state: 'open' };
  return {
    state: 'missed',
    on: period.to,
    why: `care ended ${isoDate(period.to)} and none was held`,
  };
};

const openUntil = (
  { period, to }: WholeIncident,
  notDue: NotDue | undefined,
  completed: InterviewHeld | undefined,
): Day => {
  if (notDue !== undefined) return to;
  const held = completed?.moment.day ?? never;
  return held < period.to ? held : period.to;
};

/** What began and ended the incident, then whatever the facets were read from. */
const evidenceOf = (
  { because }: WholeIncident,
  { offers, answers, held }: SaidOfIncident,
  excused: readonly Exception[],
): readonly RecordedEvent[] => [
  ...because,
  ...[...offers.slice(0, 1), ...answers.slice(0, 1), ...held].map((each) => each.because),
  ...excused,
];
