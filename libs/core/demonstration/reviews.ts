import { addDays, addMonths, ageOn, isoDate, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Happening } from './happening.js';
import {
  carePlanApproved,
  daysToReviewAfterMove,
  participationByAge,
  reviewDue,
  reviewHeld,
  shareReviewedAfterMove,
} from './reviews.rates.js';
import type { TimeInCare } from './time-in-care.js';
import { later, officeDayFrom, officeDayUpTo, workingDaysAfter } from './which-day.js';

/** Reviews at 20 working days, three months after that, and every six months: each counted from when the last was held. */
export const reviewsDuring = (care: TimeInCare, chance: Chance): readonly Happening[] => {
  const held: Happening[] = [];
  let due = workingDaysAfter(care.from, reviewDue.firstInWorkingDays);
  for (;;) {
    const on = heldAbout(due, addDays(care.from, 3), chance);
    if (on >= care.until) return held;
    held.push(reviewHeldOn(care, on, chance));
    due = addMonths(on, held.length === 1 ? reviewDue.secondInMonths : reviewDue.nextInMonths);
  }
};

const heldAbout = (due: Day, notBefore: Day, chance: Chance): Day =>
  later(officeDayUpTo(addDays(due, chance.whole(...chance.among(reviewHeld)))), notBefore);

const reviewHeldOn = ({ life }: TimeInCare, on: Day, chance: Chance): Happening => {
  const age = ageOn(life.born, on);
  const chances = participationByAge.findLast(({ fromAge }) => fromAge <= age)?.chances ?? [];
  return {
    type: 'caretally.looked-after-review-held.v1',
    day: on,
    data: { on: isoDate(on), participation: chance.among(chances) },
  };
};

/** Approved once in each period of care; reviewed apart after some moves, and by every looked-after review anyway. */
export const carePlanDuring = ({ from, until, homes }: TimeInCare, chance: Chance): readonly Happening[] => {
  const days = chance.among(carePlanApproved);
  const approvedOn = days === undefined ? undefined : officeDayFrom(addDays(from, chance.whole(...days)));
  const reviewedOn = homes
    .slice(1)
    .filter(() => chance.happens(shareReviewedAfterMove))
    .map((home) => officeDayFrom(addDays(home.from, chance.whole(...daysToReviewAfterMove))))
    .filter((on) => on > (approvedOn ?? until));
  return [
    ...(approvedOn === undefined ? [] : [carePlan('approved', approvedOn)]),
    ...reviewedOn.map((on) => carePlan('reviewed', on)),
  ].filter(({ day }) => day < until);
};

const carePlan = (what: 'approved' | 'reviewed', on: Day): Happening => ({
  type: `caretally.care-plan-${what}.v1`,
  day: on,
  data: { on: isoDate(on) },
});
