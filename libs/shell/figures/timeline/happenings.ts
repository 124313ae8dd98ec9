import type { Absence } from '../../../core/case-record/absences.fact.js';
import type { CaseRecord } from '../../../core/case-record/case-record.js';
import type { PeriodOfCare } from '../../../core/case-record/periods-of-care.fact.js';
import type { Placement } from '../../../core/case-record/placements.fact.js';
import { labelOf } from '../../../core/events/codes/code-list.js';
import { categoriesOfNeed } from '../../../core/events/codes/category-of-need.codes.js';
import { legalStatuses } from '../../../core/events/codes/legal-status.codes.js';
import { placementProviders } from '../../../core/events/codes/placement-provider.codes.js';
import { placementTypes } from '../../../core/events/codes/placement-type.codes.js';
import { reasonsCeased } from '../../../core/events/codes/reason-ceased.codes.js';
import type { PlacementDetails } from '../../../core/events/placements/placement.js';
import type { RecordedEvent } from '../../../core/events/recorded-event.js';
import { wordsOf } from '../../../core/events/recorded-words.js';
import { dayTextOf } from '../../../core/case-record/standing-events.js';
import { day, never, type Day } from '../../../core/kernel/day.js';

/** One line of a child's history. */
export interface Happening {
  readonly on: Day | undefined;
  readonly fact: string;
  readonly words: string;
  readonly because: readonly RecordedEvent[];
}

export const coded = (label: string, code: string): string => `${label} (${code})`;

export const placeInWords = ({ type, provider, carerHousehold }: PlacementDetails): string =>
  [
    coded(labelOf(placementTypes, type), type),
    ...(provider ? [coded(labelOf(placementProviders, provider), provider)] : []),
    ...(carerHousehold ? [`carer household ${carerHousehold}`] : []),
  ].join(', ');

const entries = {
  started: 'became looked after',
  'record-begins': 'already looked after when the record begins',
  'left-short-breaks': 'became looked after on leaving short breaks',
} as const;

export const endingInWords = ({ ending }: PeriodOfCare): string => {
  switch (ending.how) {
    case 'ceased':
      return `ceased to be looked after: ${coded(labelOf(reasonsCeased, ending.reason), ending.reason)}${ending.onBirthday18 ? ', on the 18th birthday' : ''}`;
    case 'turned-18':
      return 'turned 18: no longer counted as looked after, no end is recorded';
    case 'moved-to-short-breaks':
      return 'moved to short breaks: no longer counted as looked after';
    case 'open':
      return 'looked after';
  }
};

const ofPeriod = (period: PeriodOfCare): readonly Happening[] => [
  {
    on: period.from,
    fact: 'period-of-care-began',
    words: `${entries[period.entry]}: ${coded(labelOf(categoriesOfNeed, period.categoryOfNeed), period.categoryOfNeed)}`,
    because: period.because.slice(0, 1),
  },
  ...period.statuses.map(({ on, legalStatus, event }) => ({
    on,
    fact: 'legal-status',
    words: `legal status: ${coded(labelOf(legalStatuses, legalStatus), legalStatus)}`,
    because: [event],
  })),
  ...(period.ending.how === 'open'
    ? []
    : [
        {
          on: period.to,
          fact: 'period-of-care-ended',
          words: endingInWords(period),
          because: period.because,
        },
      ]),
];

const ofPlacement = ({ records, entry, number, because }: Placement): readonly Happening[] =>
  records.map((record, index) => ({
    on: record.from,
    fact: index > 0 ? 'placement-changed-same-carer' : entry ? 'placement-entered' : 'placement-moved',
    words: `placement ${String(number)}${index > 0 ? ', same carer' : entry ? '' : ', a move'}: ${placeInWords(record.details)}`,
    because: index > 0 ? [record.because] : because.slice(0, 1),
  }));

const absenceNames = { M: 'missing', A: 'away without authorisation' } as const;
const endings = {
  open: 'still open',
  returned: 'returned',
  located: 'located',
  reclassified: 'became an incident of the other kind',
  'ceased-care': 'care ended: no return',
  'turned-18': 'turned 18: no return',
} as const;

const ofAbsence = ({ incident, kind, from, to, ending, because }: Absence): readonly Happening[] => [
  {
    on: from,
    fact: 'incident-began',
    words: `incident ${incident}: ${absenceNames[kind]} (${kind})`,
    because,
  },
  ...(to >= never
    ? []
    : [{ on: to, fact: 'incident-ended', words: `incident ${incident}: ${endings[ending]}`, because }]),
];

const others = ({
  registration,
  temporaryStays,
  shortBreaks,
  allocations,
}: CaseRecord): readonly Happening[] => [
  ...(registration.because.length > 0
    ? [{ on: undefined, fact: 'registered', words: 'registered', because: registration.because }]
    : []),
  ...temporaryStays.map(({ from, type, because }) => ({
    on: from,
    fact: 'temporary-stay',
    words: `temporary stay: ${coded(labelOf(placementTypes, type), type)}`,
    because: [because],
  })),
  ...shortBreaks.map(({ from, legalStatus, because }) => ({
    on: from,
    fact: 'short-break',
    words: `short break: ${coded(labelOf(legalStatuses, legalStatus), legalStatus)}`,
    because,
  })),
  ...allocations.map(({ from, role, worker, team, because }) => ({
    on: from,
    fact: 'case-allocated',
    words: `allocated to ${worker} as ${role}${team === undefined ? '' : `, team ${team}`}`,
    because: [because],
  })),
];

const factsOf = (record: CaseRecord): readonly Happening[] => [
  ...others(record),
  ...record.periodsOfCare.flatMap(ofPeriod),
  ...record.placements.flatMap(ofPlacement),
  ...record.absences.flatMap(ofAbsence),
];

/** `caretally.child-visited.v1` as `child-visited`. */
const nameOf = ({ type }: RecordedEvent): string => type.split('.')[1] ?? type;

const ofEvent = (event: RecordedEvent): Happening => {
  const on = dayTextOf(event);
  return {
    ...{ on: on === '' ? undefined : day(on), fact: nameOf(event) },
    ...{ words: wordsOf(event), because: [event] },
  };
};

/** What happened, in order of day; what has no day comes first. A standing event behind none of the facts tells itself. */
export const happeningsOf = (
  record: CaseRecord,
  standing: readonly RecordedEvent[],
): readonly Happening[] => {
  const facts = factsOf(record);
  const told = new Set(facts.flatMap(({ because }) => because.map(({ position }) => position)));
  const rest = standing.filter(({ position }) => !told.has(position)).map(ofEvent);
  return [...facts, ...rest].sort((a, b) => (a.on ?? -Infinity) - (b.on ?? -Infinity) || 0);
};
