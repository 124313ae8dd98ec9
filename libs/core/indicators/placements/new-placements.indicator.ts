import { placementEntered, placementRecords } from '../../counting/items/placement.items.js';
import { ageBand, placementGroup, provider, sex } from '../../counting/child-dimensions.js';
import { countInPeriod } from '../../counting/definition.js';
import { each } from '../../counting/reading.js';
import { placementRecordUnit } from '../../counting/unit.js';

export const newPlacements = countInPeriod({
  id: 'cla-new-placements',
  title: 'New placements in the period',
  says: 'Placement records begun in the period: entries, moves and changes under the same carer. Temporary stays are none.',
  better: 'neither',
  source: 'Explore Education Statistics, new placements in the year',
  counts: placementRecordUnit,
  read: each(placementRecords).startedInPeriod,
  by: [placementEntered, placementGroup, provider, ageBand, sex],
});
