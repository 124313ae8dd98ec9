import { birthday, isoDate } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Happening } from './happening.js';
import { happeningsOf as happeningsOfIncident } from './happenings-of-an-incident.js';
import { incidentsDuring, inclinationOf, type Incident, type Inclination } from './incidents.js';
import type { Life, PeriodOfCare, Stay } from './life-of-a-child.js';
import { legalStatusOn } from './life-of-a-child.js';
import { placementsOf } from './placements.js';
import { withSameCarerChanges } from './same-carer.js';
import { shortBreakStay } from './settings.js';
import { withTemporaryStays } from './temporary-stays.js';
import { allocationsDuring, type Workforce } from './workforce.js';

/** Everything that happens in one period of care, in the words of the vocabulary. */
export interface PeriodTold {
  readonly period: PeriodOfCare;
  /** Where the child lived in it, one after the other. */
  readonly stays: readonly Stay[];
  readonly happenings: readonly Happening[];
}

export const registrationOf = (life: Life): Happening => {
  const from = life.periods[0]?.from ?? life.born;
  return {
    type: 'caretally.child-registered.v1',
    day: from,
    data: {
      dateOfBirth: isoDate(life.born),
      sex: life.sex,
      ethnicity: life.ethnicity,
      ...(life.unaccompanied ? { uasc: { from: isoDate(from) } } : {}),
    },
  };
};

export const periodsTold = (life: Life, workforce: Workforce, chance: Chance): readonly PeriodTold[] => {
  const inclination = inclinationOf(chance);
  return life.periods.map((period) => periodTold(life, period, inclination, workforce, chance));
};

const periodTold = (
  life: Life,
  period: PeriodOfCare,
  inclination: Inclination,
  workforce: Workforce,
  chance: Chance,
): PeriodTold => {
  const stays = staysDuring(life, period, workforce.lookedAfter, chance);
  const incidents = period.path === 'short-break' ? [] : incidentsDuring(life, period, inclination, chance);
  const allocations = isNextBreak(life, period) ? [] : allocationsDuring(workforce, life, period, chance);
  const happenings = [
    ...stays.map((stay) => stayTold(period, stay)),
    ...legalChanges(period, stays),
    ...allocations.map((allocation): Happening => ({
      type: 'caretally.case-allocated.v1',
      day: allocation.on,
      data: { ...allocation, on: isoDate(allocation.on) },
    })),
    ...incidents.flatMap((incident, index) => happeningsOfIncident(life, period, incident, index, chance)),
    ceased(life, period, incidents),
  ];
  return { period, stays, happenings };
};

/** The worker of the first short break stays the worker of all that follow. */
const isNextBreak = (life: Life, period: PeriodOfCare): boolean =>
  period.path === 'short-break' && period !== life.periods[0];

const staysDuring = (
  life: Life,
  period: PeriodOfCare,
  lookedAfter: number,
  chance: Chance,
): readonly Stay[] => {
  const placing = { life, period, lookedAfter };
  if (period.path === 'short-break')
    return [{ on: period.from, placement: shortBreakStay(life.number), change: 'S' }];
  const placements = withSameCarerChanges(placing, placementsOf(placing, chance), chance);
  return withTemporaryStays(period, placements, chance);
};

const stayTold = (period: PeriodOfCare, stay: Stay): Happening =>
  stay.change === 'S' ? started(period, stay) : placementChanged(period, stay);

const started = (period: PeriodOfCare, { on, placement }: Stay): Happening => ({
  type: 'caretally.child-became-looked-after.v1',
  day: on,
  data: {
    on: isoDate(on),
    legalStatus: legalStatusOn(period.legalStatuses, on) ?? 'V2',
    categoryOfNeed: period.categoryOfNeed,
    placement,
  },
});

const reasonWithOrder = { P: 'B', T: 'U', S: 'B' } as const;

/** With a new order on the same day the reason is B or U, and the event carries both. */
const placementChanged = (period: PeriodOfCare, { change, on, ...told }: Stay): Happening => {
  const order = period.legalStatuses.find((step) => step.on === on);
  const day = isoDate(on);
  if (order !== undefined) {
    const data = { on: day, reason: reasonWithOrder[change], ...told, legalStatus: order.legalStatus };
    return { type: 'caretally.placement-changed.v1', day: on, data };
  }
  return {
    type: 'caretally.placement-changed.v1',
    day: on,
    data: { on: day, reason: change === 'S' ? 'P' : change, ...told },
  };
};

const legalChanges = (period: PeriodOfCare, stays: readonly Stay[]): readonly Happening[] =>
  period.legalStatuses
    .filter(({ on }) => on > period.from && stays.every((stay) => stay.on !== on))
    .map(({ on, legalStatus }) => ({
      type: 'caretally.legal-status-changed.v1',
      day: on,
      data: { on: isoDate(on), legalStatus },
    }));

/** Still missing on the 18th birthday: care ends for another reason (E8), whatever was planned. */
const ceased = (life: Life, { until, reason }: PeriodOfCare, incidents: readonly Incident[]): Happening => {
  const missingAt18 = incidents.at(-1)?.because === 'left-care' && until === birthday(life.born, 18);
  return {
    type: 'caretally.child-ceased-to-be-looked-after.v1',
    day: until,
    data: { on: isoDate(until), reason: missingAt18 ? 'E8' : reason },
  };
};
