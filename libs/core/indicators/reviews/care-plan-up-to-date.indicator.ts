import { lookedAfter } from '../../counting/asked-of-children.js';
import { firstDueHasCome } from '../../counting/asked-of-cycles.js';
import { childDimensions } from '../../counting/child-dimensions.js';
import { shareAtDate } from '../../counting/definition.js';
import { whileHeld } from '../../counting/expressions.js';
import { ask } from '../../counting/question.js';
import { children } from '../../counting/unit.js';

export const carePlanUpToDate = shareAtDate({
  id: 'cla-care-plan-up-to-date-pct',
  title: 'Children with an up-to-date care plan',
  says: 'Of the children looked after for 20 working days or more at the close of the date, those whose care plan was approved or reviewed in the six months to it.',
  kind: 'stock',
  better: 'higher',
  source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulations 4 to 6 and 33',
  notes: [
    'A care plan is up to date on the day six months after it was approved or reviewed, and no longer the day after.',
    'A looked-after review held reviews the care plan. A plan approved before the period of care began is its plan; one of an earlier period of care is not.',
    'The 20th working day after becoming looked after completes 20 working days; it is the day on which the first review is due. Where the record begins inside a period of care, 20 working days are certain only 20 working days later: until then the child is shown as unknown.',
  ],
  counts: children,
  population: [
    ask('looked after at the close of the day', lookedAfter),
    ask(
      'looked after for 20 working days or more by then',
      firstDueHasCome(({ reviews }) => reviews.cycles),
    ),
  ],
  numerator: [
    ask(
      'the care plan was approved or reviewed in the six months to that day',
      whileHeld(({ carePlans }) => carePlans.upToDate),
    ),
  ],
  by: childDimensions,
});
