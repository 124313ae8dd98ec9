import type { StandStill } from '../calendar/working-days.js';
import type { Day } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';

/** A rule under which something is owed. A published rule is never edited: a changed one is a new version. */
export interface Rule {
  readonly id: string;
  readonly version: string;
  /** What is owed, as a noun: "a return interview". */
  readonly owes: string;
  readonly owedBy: string;
  /** How the deadline is reckoned, in words. */
  readonly says: string;
  readonly source: string;
}

/** How an obligation ended, or that it has not. `missed`: it can never be met any more. */
export type Outcome =
  | { readonly state: 'open' }
  | { readonly state: 'met'; readonly on: Day; readonly late: boolean }
  | { readonly state: 'missed'; readonly on: Day; readonly why: string }
  | { readonly state: 'cancelled'; readonly on: Day; readonly why: string }
  | { readonly state: 'not-required'; readonly why: string };

/** One thing due once: who owes what by when, since which event, under which rule, and how it ended. */
export interface Obligation {
  readonly rule: Rule;
  /** Tells the obligations of one child and rule apart; does not change while the facts do not. */
  readonly key: string;
  /** The day of what began it: day 0 of every count. */
  readonly since: Day;
  /** The last day on which it is met in time; undefined where the calendar needed is not published. */
  readonly due: Day | undefined;
  /** Milliseconds since 1970, where the deadline is in clock hours and the hour of its beginning is known. */
  readonly dueAt: number | undefined;
  /** How the day it is due was reckoned, in words with dates. */
  readonly reckoned: string;
  /** Days on which the clock stood still, weekends apart. */
  readonly standsStill: readonly StandStill[];
  readonly outcome: Outcome;
  /** What began it first, then what ended it. */
  readonly because: readonly RecordedEvent[];
}

/** The last day it is open, exclusive: until it is met, missed, cancelled; `never` while it is owed. */
export const endOf = ({ outcome, since }: Obligation, never: Day): Day => {
  switch (outcome.state) {
    case 'open':
      return never;
    case 'met':
    case 'missed':
    case 'cancelled':
      return outcome.on;
    case 'not-required':
      return since;
  }
};

/** All that is owed in some facts, in their order. */
export const owedIn = (
  ...facts: readonly { readonly obligations: readonly Obligation[] }[]
): readonly Obligation[] => facts.flatMap(({ obligations }) => obligations);
