import { lookedAfter, lookedAfterForAtLeast, placements } from '../../counting/asked-of-children.js';
import { childDimensions } from '../../counting/child-dimensions.js';
import { shareAtDate } from '../../counting/definition.js';
import { atLeast } from '../../counting/expressions.js';
import { ask } from '../../counting/question.js';
import { children } from '../../counting/unit.js';

const rules = [
  'Placements, not moves: three placements are two moves.',
  'Temporary stays (PLACE T0 to T4) that return are bridged; same-carer changes (RNE T, U, or ended because PLACE) are no new placement.',
  'Placements are counted over all periods of care in the window: a child who went home and came back has at least two.',
];

/** Placement stability: how many looked-after children moved often in the year (formerly NI 62). */
export const placements3plus12m = shareAtDate({
  id: 'cla-placements-3plus-12m-pct',
  title: 'Children with three or more placements in 12 months',
  says: 'Of the children looked after on the date, those who lived in three or more placements in the 12 months to it.',
  kind: 'cohort',
  better: 'lower',
  source: 'LAIT; LG Inform metric 850; formerly NI 62',
  notes: rules,
  counts: children,
  population: [ask('looked after at the close of the day', lookedAfter)],
  numerator: [
    ask(
      'lived in three or more placements in the 12 months to that day',
      atLeast(3, placements).overlapping({ months: 12 }),
    ),
  ],
  by: childDimensions,
});

export const placements3plus24m = shareAtDate({
  id: 'cla-placements-3plus-24m-pct',
  title: 'Children with three or more placements in two years',
  says: 'Of the children looked after for at least two years on the date, those who lived in three or more placements in those two years.',
  kind: 'cohort',
  better: 'lower',
  source: 'Explore Education Statistics, placement stability (two-year variant)',
  notes: rules,
  counts: children,
  population: [
    ask('looked after at the close of the day', lookedAfter),
    ask('continuously looked after for at least two years by then', lookedAfterForAtLeast({ months: 24 })),
  ],
  numerator: [
    ask(
      'lived in three or more placements in the 24 months to that day',
      atLeast(3, placements).overlapping({ months: 24 }),
    ),
  ],
  by: childDimensions,
});
