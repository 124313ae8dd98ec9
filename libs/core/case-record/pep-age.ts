import { addDays, addMonths, ageOn, birthday, dayOf, isoDate, never, type Day } from '../kernel/day.js';
import type { Answer } from '../kernel/answer.js';
import { constant, TimelineBuilder, type Timeline } from '../kernel/timeline.js';
import { policyOn, type Policies } from './policy.js';
import type { Registration } from './registration.fact.js';
import type { Term } from './terms.fact.js';

/** 31 August on or after a day. */
export const lastDayOfSchoolYear = (on: Day): Day => {
  const year = yearOf(on);
  return on <= lastOfAugust(year) ? lastOfAugust(year) : lastOfAugust(year + 1);
};

const yearOf = (on: Day): number => Number(isoDate(on).slice(0, 'YYYY'.length));
const lastOfAugust = (year: number): Day => dayOf(year, 8, 31);

/** Age on 31 August before the school year of a term: 4 in Reception, 15 in Year 11. */
export const academicAge = (born: Day, { to }: Term): number =>
  ageOn(born, lastOfAugust(yearOf(lastDayOfSchoolYear(to)) - 1));

/** Whatever the calendar of an authority, a school term begins in any six months. */
const aTermHasBegun = (since: Day): Day => addMonths(since, 6);

/**
 * Whether a child is of an age at which a PEP is owed: from the term after the birthday that the policy names to 31 August
 * of the school year in which they turn 18. A term that begins on the birthday is not yet the one after it. Where the terms
 * around that birthday are not published, nobody can say for six months.
 */
export const pepAgeOf = (
  { born, turns18 }: Registration,
  terms: readonly Term[],
  policies: Policies,
): Timeline<Answer> => {
  if (born === undefined || turns18 === undefined) return constant<Answer>('unknown');
  const birthdayInForce = (on: Day): Day => birthday(born, policyOn(policies, 'pep-from-age', on));
  const tooOld = addDays(lastDayOfSchoolYear(turns18), 1);
  const built = new TimelineBuilder<Answer>('no');
  const say = (on: Day, answer: Answer, before: Day | undefined): void => {
    if (on < tooOld && (before === undefined || on < before)) built.from(on, answer);
  };
  const firstTerm = terms[0]?.from;
  const turned = birthdayInForce(firstTerm ?? never);
  say(turned, 'unknown', firstTerm);
  say(aTermHasBegun(turned), 'yes', firstTerm);
  terms.forEach(({ from }, index) => {
    const turnedBy = birthdayInForce(from);
    const nextTerm = terms[index + 1]?.from;
    say(from, from > turnedBy ? 'yes' : 'no', nextTerm);
    if (from <= turnedBy) say(aTermHasBegun(turnedBy), 'yes', nextTerm);
  });
  built.from(tooOld, 'no');
  return built.build();
};
