import { addDays, addMonths, isoDate, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Happening } from './happening.js';
import { eligibleFrom, supportedUntil } from './leaving-care.js';
import type { Life } from './life-of-a-child.js';
import type { Span } from './lives.js';
import {
  daysFromAssessmentToPlan,
  firstPlanCompleted,
  monthsToFirstPlan,
  monthsToReview,
  reviewCompleted,
  reviewCompletedAfterCare,
  shareReviewedWrongly,
  type FromDayDue,
} from './pathway.rates.js';
import { saidAtMeetings } from './said-at-meetings.js';
import { aboutPathwayPlans } from './said-at-meetings.rates.js';
import { earlier, later, officeDayFrom, officeDayUpTo } from './which-day.js';

/** What somebody waits for: the first plan, or the next review of it. */
interface Awaited {
  /** The day it is counted from. */
  readonly since: Day;
  readonly due: Day;
  readonly doneOn: Day;
}

/** Needs assessment, plan and reviews of one young person, from 16 to 21 and whether in care or after it. */
export const pathwayOf = (life: Life, span: Span, chance: Chance): readonly Happening[] => {
  const from = eligibleFrom(life);
  const until = earlier(supportedUntil(life), addDays(span.to, 1));
  if (from >= until) return [];
  const plan = `plan-${isoDate(from)}`;
  const first = firstPlan(from, chance);
  const assessedOn = later(addDays(first.doneOn, -chance.whole(...daysFromAssessmentToPlan)), from);
  const reviews = reviewsAfter(
    first.doneOn,
    { leftCareOn: life.periods.at(-1)?.until ?? until, until },
    chance,
  );
  return [
    assessed(assessedOn),
    completed(plan, first.doneOn),
    ...reviews.map(({ doneOn }) => reviewed(plan, doneOn)),
    ...[first, ...reviews].flatMap((awaited) => saidWhileLate(plan, awaited, span, chance)),
  ].filter(({ day }) => day < until);
};

const firstPlan = (from: Day, chance: Chance): Awaited => {
  const due = addMonths(from, monthsToFirstPlan);
  return { since: from, due, doneOn: later(about(due, firstPlanCompleted, chance), addDays(from, 3)) };
};

const reviewsAfter = (
  completedOn: Day,
  { leftCareOn, until }: { readonly leftCareOn: Day; readonly until: Day },
  chance: Chance,
): readonly Awaited[] => {
  const reviews: Awaited[] = [];
  let since = completedOn;
  while (since < until) {
    const due = addMonths(since, monthsToReview);
    const doneOn = about(due, due < leftCareOn ? reviewCompleted : reviewCompletedAfterCare, chance);
    reviews.push({ since, due, doneOn });
    since = doneOn;
  }
  return reviews;
};

const about = (due: Day, days: FromDayDue, chance: Chance): Day =>
  officeDayUpTo(addDays(due, chance.whole(...chance.among(days))));

/** What is late comes before the meeting; now and then it is taken off the list by a review of somebody else. */
const saidWhileLate = (
  plan: string,
  { since, due, doneOn }: Awaited,
  span: Span,
  chance: Chance,
): readonly Happening[] => {
  if (doneOn <= due) return [];
  const row = { entry: isoDate(since), from: addDays(due, 1), until: doneOn };
  const wronglyOn = officeDayFrom(addDays(due, chance.whole(2, 12)));
  const wrongly = wronglyOn < doneOn && wronglyOn >= span.from && chance.happens(shareReviewedWrongly);
  return [
    ...saidAtMeetings(row, aboutPathwayPlans, span.from, chance),
    ...(wrongly ? [{ ...reviewed(plan, wronglyOn), neverHappened: true as const }] : []),
  ];
};

const assessed = (on: Day): Happening => ({
  type: 'caretally.pathway-needs-assessment-completed.v1',
  day: on,
  data: { on: isoDate(on) },
});

const completed = (plan: string, on: Day): Happening => ({
  type: 'caretally.pathway-plan-completed.v1',
  day: on,
  data: { plan, on: isoDate(on) },
});

const reviewed = (plan: string, on: Day): Happening => ({
  type: 'caretally.pathway-plan-reviewed.v1',
  day: on,
  data: { plan, on: isoDate(on) },
});
