import { dueWithin } from '../../counting/asked-of-young-people.js';
import { countAtDate, standing } from '../../counting/definition.js';
import { ask } from '../../counting/question.js';
import { children } from '../../counting/unit.js';
import {
  endsNote,
  entitledNote,
  hasNoPlanByThen,
  isEntitled,
  pathwayDimensions,
  pathwaySource,
} from './pathway-scope.js';

const id = 'pathway-plan-due-14d';
const isDueSoon = ask(
  'the review, or the first plan, is due on one of the 14 days after the day',
  dueWithin({ days: 14 }),
);

export const pathwayPlanDue14d = countAtDate({
  id,
  title: 'Young people whose pathway plan falls due within 14 days',
  says: 'Young people owed a pathway plan on the date whose review, or first plan, is due on one of the 14 days after it.',
  better: 'neither',
  source: pathwaySource,
  notes: [
    'On the day itself it is due today: no longer counted here, and not overdue before the next.',
    'A first plan is expected by the day the needs assessment is due; they are counted beside the figure.',
    'Whoever turns 21 before it is due is counted until then.',
    entitledNote,
    endsNote,
  ],
  counts: children,
  population: [isEntitled, isDueSoon],
  companions: {
    firstPlans: {
      of: standing(`${id}/first-plans`, { population: [isEntitled, isDueSoon, hasNoPlanByThen] }),
      part: 'numerator',
    },
  },
  by: pathwayDimensions,
});
