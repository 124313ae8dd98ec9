import { absenceKinds } from './codes/absence-kind.codes.js';
import { labelOf, type CodeList } from './codes/code-list.js';
import { legalStatuses } from './codes/legal-status.codes.js';
import { participations } from './codes/participation.codes.js';
import { placementTypes } from './codes/placement-type.codes.js';
import { reasonsCeased } from './codes/reason-ceased.codes.js';
import type { DataOf, EventType, RecordedEvent } from './recorded-event.js';

type Words = { readonly [Type in EventType]: (data: DataOf<Type>) => string };

const coded = (list: CodeList, code: string): string => `${labelOf(list, code)} (${code})`;

const roles = {
  'social-worker': 'social worker',
  'personal-adviser': 'personal adviser',
  iro: 'independent reviewing officer',
} as const;
const ratings = { red: 'red', amber: 'amber', green: 'green' } as const;
const endedBecause = {
  returned: 'returned',
  located: 'located',
  'ceased-care': 'care ended, no return',
  'turned-18': 'turned 18, no return',
} as const;

const visited = ({ seen, seenAlone }: DataOf<'caretally.child-visited.v1'>): string => {
  if (!seen) return 'visited: the child was not seen';
  if (seenAlone === undefined) return 'visited: seen';
  return seenAlone ? 'visited: seen alone' : 'visited: seen, not alone';
};

const listOf = (ids: readonly string[]): string => ids.join(', ');

/** What each type of event says, with ids and codes: never a name, a date of birth or a UPN. */
const words: Words = {
  'caretally.child-registered.v1': () => 'registered',
  'caretally.records-linked.v1': (data) => `linked with ${data.with}: one child`,
  'caretally.records-unlinked.v1': (data) => `no longer linked with ${data.with}`,
  'caretally.child-became-looked-after.v1': ({ legalStatus, placement }) =>
    `became looked after: ${coded(legalStatuses, legalStatus)}, ${coded(placementTypes, placement.type)}`,
  'caretally.child-ceased-to-be-looked-after.v1': ({ reason }) =>
    `ceased to be looked after: ${coded(reasonsCeased, reason)}`,
  'caretally.legal-status-changed.v1': ({ legalStatus }) =>
    `legal status: ${coded(legalStatuses, legalStatus)}`,
  'caretally.placement-changed.v1': ({ placement }) => `placement: ${coded(placementTypes, placement.type)}`,
  'caretally.case-allocated.v1': ({ worker, team, role }) =>
    `allocated to ${worker} as ${roles[role]}${team === undefined ? '' : `, team ${team}`}`,
  'caretally.missing-incident-started.v1': ({ incident, kind }) =>
    `incident ${incident} began: ${coded(absenceKinds, kind)}`,
  'caretally.missing-incident-reclassified.v1': ({ incident, kind }) =>
    `incident ${incident} reclassified: ${coded(absenceKinds, kind)}`,
  'caretally.missing-incident-ended.v1': ({ incident, because }) =>
    `incident ${incident} ended: ${endedBecause[because]}`,
  'caretally.return-interview-offered.v1': ({ incidents }) =>
    `return interview offered for incident ${listOf(incidents)}`,
  'caretally.return-interview-accepted.v1': () => 'return interview accepted',
  'caretally.return-interview-refused.v1': ({ invitedToOtherAdult }) =>
    `return interview refused${invitedToOtherAdult === true ? ', invited to talk with another trusted adult' : ''}`,
  'caretally.return-interview-completed.v1': ({ incidents, byRole, independent }) =>
    `return interview held for incident ${listOf(incidents)} by ${byRole.replaceAll('-', ' ')}${independent ? ', independent' : ''}`,
  'caretally.return-interview-not-required.v1': ({ incidents, because }) =>
    `no return interview required for incident ${listOf(incidents)}: ${because}`,
  'caretally.pep-initiated.v1': ({ pep, kind, term }) =>
    `PEP ${pep} begun: ${kind}${term === undefined ? '' : `, term ${term}`}`,
  'caretally.pep-meeting-held.v1': ({ pep }) => `PEP ${pep}: meeting held`,
  'caretally.pep-submitted.v1': ({ pep }) => `PEP ${pep}: handed in`,
  'caretally.pep-quality-rated.v1': ({ pep, rating }) => `PEP ${pep}: quality rated ${ratings[rating]}`,
  'caretally.pep-returned-for-correction.v1': ({ pep, because }) =>
    `PEP ${pep}: returned for correction: ${because}`,
  'caretally.pep-signed-off.v1': ({ pep, byRole }) =>
    `PEP ${pep}: signed off by the ${byRole.replace('-', ' ')}`,
  'caretally.pep-not-required.v1': ({ term, because }) => `no PEP required for term ${term}: ${because}`,
  'caretally.pathway-needs-assessment-completed.v1': () => 'pathway needs assessment completed',
  'caretally.pathway-plan-completed.v1': ({ plan }) => `pathway plan ${plan} completed`,
  'caretally.pathway-plan-reviewed.v1': ({ plan }) => `pathway plan ${plan} reviewed`,
  'caretally.care-plan-approved.v1': () => 'care plan approved',
  'caretally.care-plan-reviewed.v1': () => 'care plan reviewed',
  'caretally.looked-after-review-held.v1': ({ participation }) =>
    `looked-after review held: ${coded(participations, participation)}`,
  'caretally.child-visited.v1': visited,
  'caretally.health-assessment-completed.v1': ({ kind }) => `${kind} health assessment completed`,
  'caretally.promise-made.v1': ({ owner, what, by }) => `${owner} promised by ${by}: ${what}`,
  'caretally.promise-carried-forward.v1': ({ by, because }) => `promise carried forward to ${by}: ${because}`,
  'caretally.promise-answered.v1': ({ kept, because }) =>
    `promise ${kept ? 'kept' : 'not kept'}${because === undefined ? '' : `: ${because}`}`,
  'caretally.escalation-raised.v1': ({ to, because }) => `taken to ${to.replaceAll('-', ' ')}: ${because}`,
  'caretally.escalation-answered.v1': ({ answer, answeredBy }) => `answered by ${answeredBy}: ${answer}`,
  'caretally.event-withdrawn.v1': ({ withdraws, because }) => `event ${withdraws} withdrawn: ${because}`,
  'caretally.queue-meeting-opened.v1': ({ meeting }) => `meeting ${meeting} opened`,
  'caretally.queue-meeting-closed.v1': ({ meeting }) => `meeting ${meeting} closed`,
  'caretally.population-estimate-published.v1': ({ ageBand }) => `population estimate published: ${ageBand}`,
  'caretally.school-cluster-published.v1': () => 'cluster of schools published',
  'caretally.term-dates-published.v1': ({ term }) => `dates of term ${term} published`,
  'caretally.bank-holidays-published.v1': () => 'bank holidays published',
  'caretally.policy-set.v1': () => 'policy set',
};

/** What an event says, in words. */
export const wordsOf = (event: RecordedEvent): string =>
  (words[event.type] as (data: RecordedEvent['data']) => string)(event.data);
