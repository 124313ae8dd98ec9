import { placementItems } from '../../counting/items/placement.items.js';
import { ageBand, legalStatus, placementGroup, provider, sex } from '../../counting/child-dimensions.js';
import { lengthsAtDate, lengthsOf } from '../../counting/definition.js';

export const currentPlacementDuration = lengthsAtDate({
  id: 'cla-current-placement-duration',
  title: 'How long children have been with their present carer',
  says: 'Days with the present carer up to the close of the date, over all children looked after then: the median.',
  better: 'higher',
  source: 'Local measure on SSDA903 episode rules',
  notes: [
    'The numerator is the days in all, the denominator the placements. The night of the date itself counts.',
  ],
  of: [placementItems],
  companions: {
    mean: { of: lengthsOf('open', placementItems), part: 'mean' },
    longest: { of: lengthsOf('open', placementItems), part: 'longest' },
  },
  by: [ageBand, sex, legalStatus, placementGroup, provider],
});
