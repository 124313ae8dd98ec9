import { addDays, addMonths, ageOn, isoDate, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Happening } from './happening.js';
import { firstAssessment, monthsBetween, partLate } from './health.rates.js';
import type { TimeInCare } from './time-in-care.js';
import { officeDayUpTo } from './which-day.js';

/** An assessment after the start, then every six months before the fifth birthday and every twelve after it. */
export const healthDuring = ({ life, from, until }: TimeInCare, chance: Chance): readonly Happening[] => {
  const assessed: Happening[] = [];
  let on = officeDayUpTo(addDays(from, chance.whole(...chance.among(firstAssessment))));
  while (on < until) {
    assessed.push(assessment(assessed.length === 0 ? 'initial' : 'review', on));
    on = nextAssessment(life.born, on, chance);
  }
  return assessed;
};

const nextAssessment = (born: Day, last: Day, chance: Chance): Day => {
  const due = addMonths(last, ageOn(born, last) < 5 ? monthsBetween.underFive : monthsBetween.fromFive);
  const [least, most] = chance.among(partLate);
  const part = least + (most - least) * chance.fraction();
  return officeDayUpTo(addDays(due, Math.round((due - last) * part)));
};

const assessment = (kind: 'initial' | 'review', on: Day): Happening => ({
  type: 'caretally.health-assessment-completed.v1',
  day: on,
  data: { on: isoDate(on), kind },
});
