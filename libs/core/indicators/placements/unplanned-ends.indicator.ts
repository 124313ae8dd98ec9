import { changeReason, placementLeft, placementRecordEnds } from '../../counting/items/placement.items.js';
import { ageBand, sex } from '../../counting/child-dimensions.js';
import { shareInPeriod } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { each } from '../../counting/reading.js';
import { placementRecordUnit } from '../../counting/unit.js';

const plannedReasons: readonly (string | undefined)[] = ['CARPL', 'PLACE', 'CLOSE'];

export const unplannedEnds = shareInPeriod({
  id: 'cla-unplanned-ends',
  title: 'Placements that ended for a reason nobody had planned',
  says: 'Of the placement records that ended in the period with a reason, those that ended for another reason than the care plan, a change of status or a closure.',
  better: 'lower',
  source: 'Local proxy on SSDA903 REASON_PLACE_CHANGE',
  notes: ['A proxy: the return does not record whether an end was planned.'],
  counts: placementRecordUnit,
  read: each(placementRecordEnds).startedInPeriod,
  numerator: [
    askOf(placementRecordEnds)(
      'ended for another reason than CARPL, PLACE or CLOSE',
      ({ record }) => !plannedReasons.includes(record.endedBecause),
    ),
  ],
  by: [changeReason, placementLeft, ageBand, sex],
});
