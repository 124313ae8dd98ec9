import { Query } from '@nestjs/cqrs';
import type { Day } from '../../../core/kernel/day.js';

/** Days from `from` to the day before `to`; undefined while they go on. */
export interface Days {
  readonly from: string;
  readonly to: string | undefined;
}

export interface PlacementTold extends Days {
  /** 1 for the first of its period of care. */
  readonly number: number;
  /** Where, with whom: as last recorded. */
  readonly words: string;
}

export interface PeriodTold extends Days {
  /** How it ended, or that the child is looked after. */
  readonly words: string;
  /** As last recorded in it. */
  readonly legalStatus: string | undefined;
  readonly legalStatusSince: string | undefined;
  readonly placements: readonly PlacementTold[];
}

/** Who holds a role in the case since when. */
export interface HolderTold {
  readonly role: 'social-worker' | 'personal-adviser' | 'iro';
  readonly worker: string;
  readonly team: string | undefined;
  readonly since: string;
}

/** How a case stands at the close of a day: never a name or a date of birth. */
export interface CaseTold {
  readonly child: string;
  readonly alsoKnownAs?: readonly string[];
  readonly on: string;
  readonly knownAt: string | null;
  readonly position: number;
  /** Completed years; undefined where no date of birth is recorded. */
  readonly age: number | undefined;
  /** In order; those that had begun. */
  readonly periods: readonly PeriodTold[];
  readonly holders: readonly HolderTold[];
}

/** Undefined where nothing is known of the child. */
export class CaseQuery extends Query<CaseTold | undefined> {
  constructor(
    readonly authority: string,
    readonly child: string,
    readonly on: Day,
    readonly knownAt: string | undefined,
  ) {
    super();
  }
}
