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

/**
 * What was written down first, where the truth came later; undefined where nothing is easily got wrong. Dates slip to the
 * day before, never past an end of a code, and a return is noted a day late.
 */
export const mistaken = (truth: Happening, chance: Chance): Happening | undefined => {
  switch (truth.type) {
    case 'caretally.placement-changed.v1':
    case 'caretally.legal-status-changed.v1':
    case 'caretally.child-became-looked-after.v1':
      return { ...truth, data: { ...truth.data, on: slipped(truth.data.on, -1) } } as Happening;
    case 'caretally.missing-incident-ended.v1':
      return notedLate(truth, chance.whole(1, 2));
    case 'caretally.child-ceased-to-be-looked-after.v1': {
      const reason = mistakenReasons[truth.data.reason];
      return reason === undefined ? undefined : { ...truth, data: { ...truth.data, reason } };
    }
    case 'caretally.child-registered.v1':
      return { ...truth, data: { ...truth.data, ethnicity: 'NOBT' } };
    case 'caretally.missing-incident-started.v1':
    case 'caretally.missing-incident-reclassified.v1':
    case 'caretally.case-allocated.v1':
    case 'caretally.population-estimate-published.v1':
    case 'caretally.records-linked.v1':
    case 'caretally.records-unlinked.v1':
    case 'caretally.event-withdrawn.v1':
      return undefined;
  }
};

const slipped = (on: string, days: number): string => isoDate(addDays(day(on), days));

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
