import { participations } from '../../events/codes/participation.codes.js';
import { shareInPeriod } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { reviewsHeld } from '../../counting/items/review.items.js';
import { each } from '../../counting/reading.js';
import { reviewUnit } from '../../counting/unit.js';
import { reviewDimensions } from './review-scope.js';

const tookPart = (code: string): boolean => participations.codes.get(code as 'PN1')?.group === 'took-part';

export const reviewParticipation = shareInPeriod({
  id: 'cla-review-participation-pct',
  title: 'Reviews in which the child took part',
  says: 'Of the looked-after reviews held in the period of children aged 4 and over, those in which the child took part: attended and spoke, was spoken for or was understood without speech (PN1, PN2, PN3), or was heard without attending (PN5, PN6).',
  better: 'higher',
  source: 'SSDA903 REVIEW_CODE',
  notes: [
    'Attending without views being conveyed (PN4), and neither attending nor being heard (PN7), are not taking part: a named choice.',
    'Whether the child was 4 is what the code says (PN0: under 4); where the date of birth says otherwise, that is a finding.',
  ],
  counts: reviewUnit,
  read: each(reviewsHeld).startedInPeriod,
  population: [
    askOf(reviewsHeld)(
      'the child was aged 4 or over at the review (REVIEW_CODE other than PN0)',
      ({ participation }) => participation !== 'PN0',
    ),
  ],
  numerator: [
    askOf(reviewsHeld)('the child took part (PN1, PN2, PN3, PN5, PN6)', ({ participation }) =>
      tookPart(participation),
    ),
  ],
  by: reviewDimensions,
});
