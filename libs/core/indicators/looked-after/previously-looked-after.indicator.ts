import {
  earlierPeriodWithin12Months,
  earlierReason,
  monthsAway,
  startsOfCare,
} from '../../counting/items/care.items.js';
import { ageBand, categoryOfNeed, ethnicity, sex } from '../../counting/child-dimensions.js';
import { asked, counted, shareInPeriod } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { childrenWith, each } from '../../counting/reading.js';
import { starts } from '../../counting/unit.js';

const id = 'cla-previously-looked-after-12m-pct';

const leftWithin12Months = askOf(startsOfCare)(
  'an earlier period of care of the same child ended within the 12 months before the start',
  (start, record) => earlierPeriodWithin12Months(start, record) !== undefined,
);
const byChild = counted(
  childrenWith(startsOfCare).startedInPeriod,
  asked(`${id}/children`, { numerator: [leftWithin12Months] }),
);

/** By when the earlier period ended, never by when it began: two years in care and out for a month is a return. */
export const previouslyLookedAfter12mPct = shareInPeriod({
  id,
  title: 'Starts of children looked after within the previous 12 months',
  says: 'Of the starts in the period, those of children whose earlier period of care ended within the 12 months before.',
  better: 'lower',
  source: 'Ofsted Annex A (second or later period in 12 months); the end of the earlier period is tested',
  notes: ['Short breaks (LS V3, V4) are no earlier period. Care by another authority is not known here.'],
  counts: starts,
  read: each(startsOfCare).startedInPeriod,
  numerator: [leftWithin12Months],
  companions: {
    childrenReturned: { of: byChild, part: 'numerator' },
    childrenStarted: { of: byChild, part: 'denominator' },
    childrenPct: { of: byChild, part: 'value' },
  },
  by: [earlierReason, categoryOfNeed, monthsAway, ageBand, sex, ethnicity],
});
