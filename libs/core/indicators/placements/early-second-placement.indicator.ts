import { addDays } from '../../kernel/day.js';
import { startsOfCare } from '../../counting/items/care.items.js';
import { secondPlacementWithin } from '../../counting/items/placement.items.js';
import { ageBand, categoryOfNeed, placementGroup, sex } from '../../counting/child-dimensions.js';
import { shareInPeriod } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { each } from '../../counting/reading.js';
import { starts } from '../../counting/unit.js';

/** A named choice: the local default of seven days. */
const withinDays = 7;

/** Explains part of three or more placements: an emergency bed and a short-term one are two straight away. */
export const earlySecondPlacement = shareInPeriod({
  id: 'cla-early-second-placement',
  title: 'Starts followed by a second placement within seven days',
  says: 'Of the starts in the period, those whose second placement began within seven days; starts of the last seven days of the period are not yet due.',
  better: 'lower',
  source: 'Local diagnostic of placement stability',
  counts: starts,
  read: each(startsOfCare).startedInPeriod,
  numerator: [
    askOf(startsOfCare)(
      'a second placement began within seven days of the start',
      (start, record) => secondPlacementWithin(start, withinDays, record) !== undefined,
    ),
  ],
  settled: {
    words: 'not yet due until seven days after it began have passed by the close of the period',
    on: ({ from }) => addDays(from, withinDays),
  },
  by: [ageBand, sex, categoryOfNeed, placementGroup],
});
