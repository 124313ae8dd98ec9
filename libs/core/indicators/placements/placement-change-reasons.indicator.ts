import { changeReason, placementLeft, placementRecordEnds } from '../../counting/items/placement.items.js';
import { ageBand, sex } from '../../counting/child-dimensions.js';
import { asked, counted, countInPeriod } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { each } from '../../counting/reading.js';
import { placementRecordUnit } from '../../counting/unit.js';

const id = 'cla-placement-change-reasons';
const statusOnly = counted(
  each(placementRecordEnds).startedInPeriod,
  asked(`${id}/status-only`, {
    population: [
      askOf(placementRecordEnds)(
        'ended because PLACE: only the status of the placement changed',
        ({ record }) => record.endedBecause === 'PLACE',
      ),
    ],
  }),
);

/** Nearly one in five recorded changes nationally is of status only, and no move. */
export const placementChangeReasonsGiven = countInPeriod({
  id,
  title: 'Placement changes in the period, by reason',
  says: 'Placement records that ended in the period with a reason for the change (REASON_PLACE_CHANGE).',
  better: 'neither',
  source: 'SSDA903 REASON_PLACE_CHANGE; Explore Education Statistics, placement changes by reason',
  counts: placementRecordUnit,
  read: each(placementRecordEnds).startedInPeriod,
  companions: { statusOnly: { of: statusOnly, part: 'numerator' } },
  by: [changeReason, placementLeft, ageBand, sex],
});
