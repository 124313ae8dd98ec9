import { Query } from '@nestjs/cqrs';
import type { Day } from '../../../core/kernel/day.js';
import type { Rule } from '../../../core/case-record/obligation.js';
import type { Evidence } from '../../known-at/evidence.js';

/** How it stood at the close of the day: what had not ended by then was open, and late from the day after it was due. */
export type OutcomeTold =
  | { readonly state: 'open'; readonly late: boolean }
  | { readonly state: 'met'; readonly on: string; readonly late: boolean }
  | { readonly state: 'missed' | 'cancelled'; readonly on: string; readonly why: string }
  | { readonly state: 'not-required'; readonly why: string };

/** One thing owed by a rule. What is undefined is left out. */
export interface ObligationTold {
  readonly rule: Rule;
  readonly key: string;
  readonly since: string;
  readonly due: string | undefined;
  readonly dueAt: string | undefined;
  /** How the day it is due was reckoned, in words with dates. */
  readonly reckoned: string;
  /** Days on which the clock stood still, both inclusive, weekends apart. */
  readonly standsStill: readonly { readonly from: string; readonly to: string; readonly why: string }[];
  readonly outcome: OutcomeTold;
  /** What began it and what ended it, as far as that had happened. */
  readonly events: readonly Evidence[];
}

export interface ObligationsTold {
  readonly child: string;
  readonly alsoKnownAs?: readonly string[];
  readonly on: string;
  readonly knownAt: string | null;
  readonly position: number;
  readonly obligations: readonly ObligationTold[];
}

/** Everything owed to a child by rule by the close of a day. Undefined where nothing is known of the child. */
export class ObligationsQuery extends Query<ObligationsTold | undefined> {
  constructor(
    readonly authority: string,
    readonly child: string,
    /** Today in London where it is left out. */
    readonly on: Day | undefined,
    readonly knownAt: string | undefined,
  ) {
    super();
  }
}
