import { ethnicity, placementGroup, provider, sex } from '../../counting/child-dimensions.js';
import { asked, counted, percentOf } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import {
  ageBegun,
  home,
  leftUnplanned,
  placementsInEarlyTeens,
  placementsLeftInEarlyTeens,
} from '../../counting/items/early-teens.items.js';
import { placementItems } from '../../counting/items/placement.items.js';
import { childrenWith, each } from '../../counting/reading.js';
import { placementUnit } from '../../counting/unit.js';

const id = 'cla-early-ends-13-15-pct';

const ofLeft = askOf(placementsLeftInEarlyTeens);
const left = each(placementsLeftInEarlyTeens).startedInPeriod;

const unplanned = {
  population: [
    ofLeft(
      'nobody had planned the move: it says so, or where it says nothing the reason is another than CARPL or CLOSE',
      leftUnplanned,
    ),
  ],
};
const leftEarly = counted(left, asked(`${id}/left-early`, unplanned));
const childrenWhoLeft = counted(
  childrenWith(placementsLeftInEarlyTeens).startedInPeriod,
  asked(`${id}/left-early`, unplanned),
);
const planned = counted(
  left,
  asked(`${id}/planned`, {
    population: [ofLeft('the move was planned', (item) => leftUnplanned(item) === false)],
  }),
);
const notSaid = counted(
  left,
  asked(`${id}/not-said`, {
    population: [ofLeft('nothing says whether it was planned', (item) => leftUnplanned(item) === undefined)],
  }),
);
const ageNotRecorded = counted(
  each(placementItems).openInPeriod,
  asked(`${id}/age-not-recorded`, {
    population: [
      askOf(placementItems)(
        'the date of birth is not recorded',
        (_, { registration: { born } }) => born === undefined,
      ),
    ],
  }),
);

export const placementsEndedEarly = percentOf({
  id,
  title: 'Placements of children aged 13 to 15 that ended early',
  says: 'Of the placements in which a child of 13 to 15 lived on a day of the period, those that ended in the period, at that age, in a move that nobody had planned.',
  better: 'lower',
  source:
    'Local measure on SSDA903 episode rules and REASON_PLACE_CHANGE; Haringey Corporate Parenting Advisory Committee, 2019',
  notes: [
    'Early is before it was meant to end, however long it had lasted: the move is recorded as not planned or, where it says neither, its reason is another than the care plan (CARPL) or a closure (CLOSE). A move with neither is no early end; it stays in the denominator and is told beside it.',
    'Care that ends is no early end, nor are temporary stays, changes under the same carer or changes of legal status.',
    'The age is that on the day of the move, the birthday counted. A placement counts from the 13th birthday to the day before the 16th, and the day on which it ends belongs to it.',
    'Provider, home and type are those of the last record under the carer: of the placement left. The age by which it is broken down is that when the placement began, which every placement has, whether or not it has ended.',
  ],
  counts: placementUnit,
  over: leftEarly,
  per: counted(each(placementsInEarlyTeens).openInPeriod),
  companions: {
    children: { of: childrenWhoLeft, part: 'numerator' },
    plannedMoves: { of: planned, part: 'numerator' },
    notSaid: { of: notSaid, part: 'numerator' },
    ageNotRecorded: { of: ageNotRecorded, part: 'numerator' },
  },
  by: [provider, home, ageBegun, placementGroup, sex, ethnicity],
});
