import {
  lookedAfter,
  lookedAfterForAtLeast,
  withSameCarerForAtLeast,
} from '../../counting/asked-of-children.js';
import { childDimensions } from '../../counting/child-dimensions.js';
import { shareAtDate } from '../../counting/definition.js';
import { agedUnder } from '../../counting/expressions.js';
import { ask } from '../../counting/question.js';
import { children } from '../../counting/unit.js';

/** Length of placement (formerly NI 63): the present national wording is by carer, not by placement. */
export const longTermStability = shareAtDate({
  id: 'cla-long-term-stability-pct',
  title: 'Children in long-term care living with the same carer for two years',
  says: 'Of the children under 16 looked after continuously for at least two and a half years, those with the same carer for at least two years, or placed for adoption where that and the placement before it together last two years.',
  kind: 'cohort',
  better: 'higher',
  source: 'Explore Education Statistics, placement stability; LAIT; formerly NI 63',
  notes: [
    'Going home for however short a time breaks continuity: the child leaves the denominator.',
    'It improves slowly by nature: a child moved to a better home returns to the numerator two years later.',
  ],
  counts: children,
  population: [
    ask('looked after at the close of the day', lookedAfter),
    ask('under 16 on the day', agedUnder(16)),
    ask('continuously looked after for at least 30 months by then', lookedAfterForAtLeast({ months: 30 })),
  ],
  numerator: [
    ask(
      'with the same carer for at least 24 months, or for adoption together with the placement before it',
      withSameCarerForAtLeast({ months: 24 }),
    ),
  ],
  by: childDimensions,
});
