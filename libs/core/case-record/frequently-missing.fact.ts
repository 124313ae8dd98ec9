import { addDays, always, never, type Day, type Window } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Absence } from './absences.fact.js';
import { policyChanges, policyOn, type Policies } from './policy.js';

/** Which incidents are counted: missing (M), away (A), or either. */
export type CountedAbsences = 'missing' | 'away' | 'missing-or-away';
export type LookBackLength = 'short' | 'long';

/** Days on which as many incidents had begun in the days looked back over as the policy of those days asks for. */
export interface FrequentSpan {
  readonly from: Day;
  readonly to: Day;
  readonly incidents: readonly string[];
  /** How many make it frequent, and in how many days, under the policy in force. */
  readonly starts: number;
  readonly days: number;
  /** The events of exactly the incidents counted on these days. */
  readonly because: readonly RecordedEvent[];
}

/** In order of day, none overlapping another. */
export type FrequentlyMissing = Readonly<
  Record<CountedAbsences, Readonly<Record<LookBackLength, readonly FrequentSpan[]>>>
>;

/** A day counts the starts of the days that end with it, its own included, under the policy in force on it. */
export const frequentlyMissingOf = (absences: readonly Absence[], policies: Policies): FrequentlyMissing => {
  const counted = (starts: readonly Absence[]) => ({
    short: spansOf(starts, 'frequently-missing-days', policies),
    long: spansOf(starts, 'frequently-missing-long-days', policies),
  });
  const missing = absences.filter(({ kind }) => kind === 'M');
  const away = absences.filter(({ kind }) => kind === 'A');
  const [ofMissing, ofAway] = [counted(missing), counted(away)];
  if (away.length === 0) return { missing: ofMissing, away: ofAway, 'missing-or-away': ofMissing };
  return { missing: ofMissing, away: ofAway, 'missing-or-away': counted(absences) };
};

type DaysPolicy = 'frequently-missing-days' | 'frequently-missing-long-days';

const spansOf = (
  absences: readonly Absence[],
  daysPolicy: DaysPolicy,
  policies: Policies,
): readonly FrequentSpan[] => {
  if (absences.length === 0) return [];
  const changes = changesOf(absences, daysPolicy, policies);
  return changes.flatMap((from, index) => {
    const starts = policyOn(policies, 'frequently-missing-starts', from);
    const days = policyOn(policies, daysPolicy, from);
    const counted = startedIn(absences, { from: addDays(from, 1 - days), to: from });
    if (counted.length < starts) return [];
    return [
      {
        from,
        to: changes[index + 1] ?? never,
        incidents: counted.map(({ incident }) => incident),
        starts,
        days,
        because: counted.flatMap(({ because }) => because),
      },
    ];
  });
};

/** Absences come in order of their first day: those of a window stand next to each other. */
const startedIn = (absences: readonly Absence[], window: Window): readonly Absence[] =>
  absences.slice(firstNotBefore(absences, window.from), firstNotBefore(absences, addDays(window.to, 1)));

const firstNotBefore = (absences: readonly Absence[], on: Day): number => {
  let [low, high] = [0, absences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((absences[middle]?.from ?? never) < on) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The days on which the answer may change: an incident begins or falls out of sight, or the policy changes. */
const changesOf = (
  absences: readonly Absence[],
  daysPolicy: DaysPolicy,
  policies: Policies,
): readonly Day[] => {
  const ofPolicy = [
    ...policyChanges(policies, 'frequently-missing-starts'),
    ...policyChanges(policies, daysPolicy),
  ];
  const lengths = new Set(
    [always, ...policyChanges(policies, daysPolicy)].map((on) => policyOn(policies, daysPolicy, on)),
  );
  const changes = new Set(ofPolicy);
  for (const { from } of absences) {
    changes.add(from);
    for (const days of lengths) {
      const on = addDays(from, days);
      if (policyOn(policies, daysPolicy, on) === days) changes.add(on);
    }
  }
  return [...changes].sort((a, b) => a - b);
};
