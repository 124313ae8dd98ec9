import type { EventType } from '../events/recorded-event.js';
import { addDays, day, isoDate, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { ReasonCeased } from './codes-in-use.js';
import type { Happening } from './happening.js';

/** Reasons that are taken for one another until someone checks. */
const mistakenReasons: Readonly<Partial<Record<ReasonCeased, ReasonCeased>>> = {
  E4A: 'E4B',
  E4B: 'E4A',
  E5: 'E6',
  E6: 'E5',
  E11: 'E12',
  E12: 'E11',
  E47: 'E48',
};

type Mistakes = {
  readonly [Type in EventType]?: (truth: Happening<Type>, chance: Chance) => Happening | undefined;
};

/** What is easily got wrong. Dates slip to the day before, so never past the end of a code; a return is noted late. */
const mistakes: Mistakes = {
  'caretally.child-registered.v1': (truth) => ({ ...truth, data: { ...truth.data, ethnicity: 'NOBT' } }),
  'caretally.child-became-looked-after.v1': (truth) => ({ ...truth, data: dayBefore(truth.data) }),
  'caretally.placement-changed.v1': (truth) => ({ ...truth, data: dayBefore(truth.data) }),
  'caretally.legal-status-changed.v1': (truth) => ({ ...truth, data: dayBefore(truth.data) }),
  'caretally.missing-incident-ended.v1': (truth, chance) => notedLate(truth, chance.whole(1, 2)),
  'caretally.looked-after-review-held.v1': (truth) => ({ ...truth, data: dayBefore(truth.data) }),
  'caretally.child-visited.v1': (truth) => ({ ...truth, data: dayBefore(truth.data) }),
  'caretally.pep-signed-off.v1': (truth) => ({ ...truth, data: dayBefore(truth.data) }),
  'caretally.pathway-plan-reviewed.v1': (truth) => ({ ...truth, data: dayBefore(truth.data) }),
  'caretally.health-assessment-completed.v1': (truth) => ({
    ...truth,
    data: { ...truth.data, kind: truth.data.kind === 'initial' ? 'review' : 'initial' },
  }),
  'caretally.child-ceased-to-be-looked-after.v1': (truth) => {
    const reason = mistakenReasons[truth.data.reason];
    return reason === undefined ? undefined : { ...truth, data: { ...truth.data, reason } };
  },
};

/** What was written down first, where the truth came later; undefined where nothing is easily got wrong. */
export const mistaken = (truth: Happening, chance: Chance): Happening | undefined => {
  // The table pairs each type with its own happening; the compiler cannot follow the pair through the look-up.
  const mistake = mistakes[truth.type] as
    ((truth: Happening, chance: Chance) => Happening | undefined) | undefined;
  return mistake?.(truth, chance);
};

const dayBefore = <Data extends { readonly on: string }>(data: Data): Data => ({
  ...data,
  on: isoDate(addDays(day(data.on), -1)),
});

const notedLate = (
  truth: Happening<'caretally.missing-incident-ended.v1'>,
  days: number,
): Happening | undefined => {
  if (truth.data.because !== 'returned') return undefined;
  const { incident, because } = truth.data;
  const on = addDays(truth.day, days);
  return { type: truth.type, day: on, data: { incident, because, on: isoDate(on) } };
};

/** Something that never happened to this child, between two days of a period of care. */
export const neverHappened = (from: Day, until: Day, chance: Chance): Happening => {
  const on = addDays(from, chance.whole(1, until - from - 1));
  const data = { incident: `${isoDate(on)}-x`, kind: 'M' as const, on: isoDate(on) };
  if (chance.happens(0.6)) return { type: 'caretally.missing-incident-started.v1', day: on, data };
  const placement = { type: 'U6' as const, provider: 'PR4' as const, carerHousehold: 'FPR4-X' };
  return {
    type: 'caretally.placement-changed.v1',
    day: on,
    data: { on: isoDate(on), reason: 'P', placement, endedBecause: 'CREQO', planned: false },
  };
};
