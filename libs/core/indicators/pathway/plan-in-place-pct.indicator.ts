import { assessmentNotYetDue } from '../../counting/asked-of-young-people.js';
import { shareAtDate, standing } from '../../counting/definition.js';
import { ask } from '../../counting/question.js';
import { children } from '../../counting/unit.js';
import {
  endsNote,
  entitledNote,
  hasPlanByThen,
  isEntitled,
  pathwayDimensions,
  pathwaySource,
  reviewNote,
} from './pathway-scope.js';

const id = 'pathway-plan-in-place-pct';
const isNotYetDue = ask('the needs assessment may still be done in time', assessmentNotYetDue);

export const pathwayPlanInPlace = shareAtDate({
  id,
  title: 'Young people with a pathway plan',
  says: 'Of the young people owed a pathway plan on the date whose needs assessment was due before it, those for whom any plan was ever completed, however old.',
  kind: 'stock',
  better: 'higher',
  source: pathwaySource,
  notes: [
    entitledNote,
    endsNote,
    'Until the close of the day the needs assessment is due (three months after 16 or after becoming eligible) a young person is not yet due: excluded, with or without a plan, and counted beside the figure.',
    reviewNote,
  ],
  counts: children,
  population: [isEntitled],
  exclusions: [isNotYetDue],
  numerator: [hasPlanByThen],
  companions: {
    notYetDue: {
      of: standing(`${id}/not-yet-due`, { population: [isEntitled, isNotYetDue] }),
      part: 'numerator',
    },
  },
  by: pathwayDimensions,
});
