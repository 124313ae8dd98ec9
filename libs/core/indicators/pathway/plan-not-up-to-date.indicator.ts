import type { Awaited } from '../../case-record/entitlement.fact.js';
import { asked, countAtDate, counted, standing } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { outOfDateSpells } from '../../counting/items/pathway.items.js';
import { each } from '../../counting/reading.js';
import { children } from '../../counting/unit.js';
import {
  endsNote,
  entitledNote,
  hasNoPlanByThen,
  isEntitled,
  isOutOfDate,
  noPlanNote,
  pathwayDimensions,
  pathwaySource,
  reviewNote,
} from './pathway-scope.js';

const id = 'pathway-plan-not-up-to-date';
const fortnight = { days: 14 };

const endedInFortnight = (key: string, words: string, ended: Awaited['ended']) =>
  counted(
    each(outOfDateSpells).endedInLast(fortnight),
    asked(`${id}/${key}`, {
      population: [askOf(outOfDateSpells)(words, (spell) => spell.ended === ended)],
    }),
  );

/** Nine were not up to date, and eight were done: both are true only if what came and what went is told beside what is left. */
export const pathwayPlanNotUpToDate = countAtDate({
  id,
  title: 'Young people whose pathway plan is not up to date',
  says: 'Young people owed a pathway plan on the date whose plan is out of date, or who should have one and do not. Beside it, over the 14 days to the date: brought up to date, newly overdue, and no longer owed one.',
  better: 'lower',
  source: pathwaySource,
  notes: [
    'The stock a fortnight before, plus newly overdue, less updated, less left the cohort, is the stock.',
    noPlanNote,
    entitledNote,
    endsNote,
    reviewNote,
    'Whoever leaves the cohort on the day of a review has left.',
  ],
  counts: children,
  population: [isEntitled, isOutOfDate],
  companions: {
    updated14d: {
      of: endedInFortnight('updated', 'ended because a plan was completed or reviewed', 'updated'),
      part: 'numerator',
    },
    newlyOverdue14d: { of: counted(each(outOfDateSpells).startedInLast(fortnight)), part: 'numerator' },
    leftCohort14d: {
      of: endedInFortnight('left', 'ended because a plan was owed no longer', 'left-cohort'),
      part: 'numerator',
    },
    withoutPlan: {
      of: standing(`${id}/without-plan`, { population: [isEntitled, isOutOfDate, hasNoPlanByThen] }),
      part: 'numerator',
    },
  },
  by: pathwayDimensions,
});
