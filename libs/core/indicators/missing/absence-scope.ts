import type { AbsenceKind } from '../../case-record/absences.fact.js';
import type { LookBackLength } from '../../case-record/frequently-missing.fact.js';
import { policies } from '../../events/authority/policies.js';
import { absent } from '../../counting/asked-of-children.js';
import {
  ageBand,
  ethnicity,
  legalStatus,
  placementGroup,
  provider,
  sex,
  team,
  uasc,
  worker,
} from '../../counting/child-dimensions.js';
import { counted, nightsOf, standing, type Indicator } from '../../counting/definition.js';
import { lookedAfter } from '../../counting/asked-of-children.js';
import { whileHeld } from '../../counting/expressions.js';
import { awayIncidents, missingIncidents } from '../../counting/items/absence.items.js';
import type { ItemKind } from '../../counting/item-kind.js';
import type { Absence } from '../../case-record/absences.fact.js';
import { ask } from '../../counting/question.js';
import { childrenWith, childrenWithAtLeast, each } from '../../counting/reading.js';

type IncidentKind = ItemKind<'incident', Absence>;

/** What "missing" means in one family of indicators: missing (M), away (A), or either. */
export interface AbsenceScope {
  /** `cla-<prefix>-...` */
  readonly prefix: 'missing' | 'away' | 'missing-or-away';
  /** "missing from care", as titles say it. */
  readonly words: string;
  readonly Words: string;
  readonly codes: readonly AbsenceKind[];
  readonly kinds: readonly [IncidentKind, ...IncidentKind[]];
}

const scopes: readonly AbsenceScope[] = [
  {
    prefix: 'missing',
    words: 'missing from care',
    Words: 'Missing',
    codes: ['M'],
    kinds: [missingIncidents],
  },
  {
    prefix: 'away',
    words: 'away from placement without authorisation',
    Words: 'Away',
    codes: ['A'],
    kinds: [awayIncidents],
  },
  {
    prefix: 'missing-or-away',
    words: 'missing from care or away without authorisation',
    Words: 'Missing or away',
    codes: ['M', 'A'],
    kinds: [missingIncidents, awayIncidents],
  },
];

/** Missing is the indicator; away and either are its siblings: never add the first two, a child may be in both. */
export const forEachScope = (
  define: (scope: AbsenceScope) => Indicator,
): readonly [Indicator, Indicator, Indicator] =>
  scopes.map(define) as unknown as readonly [Indicator, Indicator, Indicator];

export const missingSource =
  'SSDA903 MISSING, MIS_START, MIS_END; Explore Education Statistics, missing children looked after';

/** Age, legal status and placement are those on the first day of the incident. */
export const incidentDimensions = [
  ageBand,
  sex,
  ethnicity,
  uasc,
  legalStatus,
  placementGroup,
  provider,
  team,
  worker,
] as const;

export const childrenInPeriod = ({ kinds }: AbsenceScope) => counted(childrenWith(...kinds).openInPeriod);
export const incidentsOpenInPeriod = ({ kinds }: AbsenceScope) => counted(each(...kinds).openInPeriod);
export const incidentsStarted = ({ kinds }: AbsenceScope) => counted(each(...kinds).startedInPeriod);
export const moreThanOnceInPeriod = ({ kinds }: AbsenceScope) =>
  counted(childrenWithAtLeast(2, ...kinds).openInPeriod);
export const nightsInPeriodOf = ({ kinds }: AbsenceScope) => nightsOf(...kinds);

/** Missing now: at the close of the day (D2), so an incident that ended on the day is not. */
export const absentAtDate = ({ prefix, words, codes }: AbsenceScope) =>
  standing(`cla-${prefix}-at-date`, { population: [ask(`${words} at the close of the day`, absent(codes))] });

/** As often, in as many days to that day, as the policy in force on it asks for. */
export const frequentCriteria = ({ prefix, words }: AbsenceScope, lookBack: LookBackLength) => ({
  population: [ask('looked after at the close of the day', lookedAfter)],
  numerator: [
    ask(
      `went ${words} at least ${policies['frequently-missing-starts'].otherwise} times in the ${daysUnlessSet[lookBack]} days to that day, or as often as the policy says`,
      whileHeld(({ frequentlyMissing }) => frequentlyMissing[prefix][lookBack]),
    ),
  ],
});

const daysUnlessSet: Readonly<Record<LookBackLength, number>> = {
  short: policies['frequently-missing-days'].otherwise,
  long: policies['frequently-missing-long-days'].otherwise,
};
