import { addDays, type Day } from '../kernel/day.js';
import { chanceFor, type Chance } from './chance.js';
import type { Happening } from './happening.js';
import type { PeriodTold } from './happenings-of-a-life.js';
import { healthDuring } from './health.js';
import type { Life } from './life-of-a-child.js';
import type { MadeUpAuthority } from './made-up-authority.js';
import { pathwayOf } from './pathway.js';
import { pepsDuring } from './peps.js';
import { interviewsAfter } from './return-interviews.js';
import { carePlanDuring, reviewsDuring } from './reviews.js';
import { schoolingOf } from './schools.js';
import { timeInCareOf, type TimeInCare } from './time-in-care.js';
import { visitsDuring } from './visits.js';
import { earlier } from './which-day.js';

export interface PeriodWithWork extends PeriodTold {
  readonly work: readonly Happening[];
}

/** Each kind of work draws from a chance of its own, so that a change to one leaves the others as they were. */
const purposes = {
  reviews: 11,
  'care-plan': 12,
  visits: 13,
  health: 14,
  peps: 15,
  interviews: 16,
  schooling: 17,
  pathway: 18,
} as const;

/**
 * What is done with and for a child in each period of care and, for the pathway plan, after it: in the order of the
 * periods, what comes after a period with that period.
 */
export const withWork = (
  life: Life,
  periods: readonly PeriodTold[],
  authority: MadeUpAuthority,
): readonly PeriodWithWork[] => {
  const chanceOf = (purpose: keyof typeof purposes, period = 0): Chance =>
    chanceFor(authority.seed, life.number, purposes[purpose], period);
  const pathway = pathwayOf(life, authority, chanceOf('pathway'));
  const cares = periods.map(({ period, stays }) => timeInCareOf(life, period, stays, authority.to));
  const moves = cares.flatMap((care) => care?.homes.slice(1).map(({ from }) => from) ?? []);
  const schooling = schoolingOf(life.born, moves, chanceOf('schooling'));
  return periods.map((told, index) => {
    const { happenings, period } = told;
    const care = cares[index];
    const next = periods[index + 1]?.period.from ?? Infinity;
    const work = [
      ...(care ? workDuring(care, authority.from, (purpose) => chanceOf(purpose, index)) : []),
      ...(care ? pepsDuring({ care, schooling, authority }, chanceOf('peps', index)) : []),
      ...interviewsAfter(
        happenings,
        earlier(period.until, addDays(authority.to, 1)),
        chanceOf('interviews', index),
      ),
      ...pathway.filter(({ day }) => day < next && (index === 0 || day >= period.from)),
    ];
    return { ...told, work };
  });
};

/** What an older system handed over of visits: those of its last year. */
const daysOfVisitsHandedOver = 365;

const workDuring = (
  care: TimeInCare,
  recordFrom: Day,
  chanceOf: (purpose: keyof typeof purposes) => Chance,
): readonly Happening[] => [
  ...carePlanDuring(care, chanceOf('care-plan')),
  ...reviewsDuring(care, chanceOf('reviews')),
  ...visitsDuring(care, chanceOf('visits')).filter(
    ({ day }) => day >= addDays(recordFrom, -daysOfVisitsHandedOver),
  ),
  ...healthDuring(care, chanceOf('health')),
];
