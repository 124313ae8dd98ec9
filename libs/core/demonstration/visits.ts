import { addDays, addMonths, ageOn, isoDate, type Day } from '../kernel/day.js';
import type { Chance, Range } from './chance.js';
import type { Happening } from './happening.js';
import { legalStatusOn } from './life-of-a-child.js';
import type { Home, TimeInCare } from './time-in-care.js';
import {
  daysBetweenVisits,
  daysToFirstVisit,
  daysToSecondTry,
  seenAlone,
  shareOfFirstVisitsInTime,
  shareOfVisitsInTime,
  shareSeen,
} from './visits.rates.js';
import { later, officeDayUpTo } from './which-day.js';

/** Visits start afresh with every carer: within a week, then every few weeks, more seldom where the child is settled. */
export const visitsDuring = (care: TimeInCare, chance: Chance): readonly Happening[] =>
  care.homes.flatMap((home) => visitsAt(care, home, chance));

const visitsAt = (care: TimeInCare, home: Home, chance: Chance): readonly Happening[] => {
  const visits: Happening[] = [];
  const first = chance.happens(shareOfFirstVisitsInTime) ? daysToFirstVisit.inTime : daysToFirstVisit.late;
  let on = later(officeDayUpTo(addDays(home.from, chance.whole(...first))), home.from);
  while (on < home.until) {
    const seen = chance.happens(shareSeen);
    visits.push(visited(care, on, seen, chance));
    on = seen
      ? nextVisit(care, home, on, chance)
      : officeDayUpTo(addDays(on, 3 + chance.whole(...daysToSecondTry)));
  }
  return visits;
};

const nextVisit = (care: TimeInCare, home: Home, last: Day, chance: Chance): Day => {
  const between = daysBetweenVisits[howOften(care, home, last)];
  const days: Range = chance.happens(shareOfVisitsInTime) ? between.inTime : between.late;
  return officeDayUpTo(addDays(last, chance.whole(...days)));
};

/** Weeks in which the first review has mostly not been held yet. */
const daysToFirstReview = 28;

const howOften = ({ from, period }: TimeInCare, home: Home, on: Day): keyof typeof daysBetweenVisits => {
  const type = home.stays.findLast((stay) => stay.on <= on)?.placement.type;
  if (type === 'P1' && legalStatusOn(period.legalStatuses, on) === 'C1')
    return on < addDays(from, daysToFirstReview) ? 'withParentsBeforeReview' : 'withParents';
  const settled = addMonths(home.from, 12) <= on && (type === 'U1' || type === 'U4');
  return settled ? 'settled' : 'usual';
};

const visited = ({ life }: TimeInCare, on: Day, seen: boolean, chance: Chance): Happening => {
  const alone = seen && ageOn(life.born, on) >= seenAlone.fromAge && chance.happens(seenAlone.share);
  return {
    type: 'caretally.child-visited.v1',
    day: on,
    data: { on: isoDate(on), seen, ...(seen ? { seenAlone: alone } : {}) },
  };
};
