import type { Day } from '../kernel/day.js';
import type {
  CategoryOfNeed,
  Ethnicity,
  LegalStatus,
  Placement,
  ReasonCeased,
  Sex,
  WhyPlacementEnded,
} from './codes-in-use.js';
import type { Path } from './leaving.rates.js';

/** What was drawn for one child before anything is written down: the truth that the record then tells, late or wrongly. */
export interface Life {
  readonly number: number;
  readonly born: Day;
  readonly sex: Sex;
  readonly ethnicity: Ethnicity;
  readonly unaccompanied: boolean;
  /** In order, with at least one night at home between two. */
  readonly periods: readonly PeriodOfCare[];
}

export interface PeriodOfCare {
  readonly from: Day;
  /** Not itself a looked-after day. May lie after the last day told. */
  readonly until: Day;
  readonly path: Path | 'short-break';
  readonly reason: ReasonCeased;
  readonly categoryOfNeed: CategoryOfNeed;
  readonly legalStatuses: readonly LegalStep[];
  readonly placedForAdoptionOn?: Day;
}

export interface LegalStep {
  readonly on: Day;
  readonly legalStatus: LegalStatus;
}

/** From this day the child lives here. */
export interface Stay {
  readonly on: Day;
  readonly placement: Placement;
  /** With the carer (P), or under the same carer (T). The first of a period is its start. */
  readonly change: 'S' | 'P' | 'T';
  /** Why the one before ended. */
  readonly endedBecause?: WhyPlacementEnded;
  readonly planned?: boolean;
  readonly emergency?: boolean;
}

export const legalStatusOn = (steps: readonly LegalStep[], on: Day): LegalStatus | undefined =>
  steps.findLast((step) => step.on <= on)?.legalStatus;
