import { z } from 'zod';
import { categoriesOfNeed } from '../codes/category-of-need.codes.js';
import { codeOf, misuseOn } from '../codes/code-list.js';
import { legalStatuses } from '../codes/legal-status.codes.js';
import { eventType, isoDate } from '../event-type.js';
import { placement, placementRefusals } from '../placements/placement.js';

export const childBecameLookedAfter = eventType({
  type: 'caretally.child-became-looked-after.v1',
  subject: 'child',
  means: 'A period of care began (SSDA903 RNE S), or the record of one begins.',
  data: z.strictObject({
    on: isoDate(),
    legalStatus: codeOf(legalStatuses),
    categoryOfNeed: codeOf(categoriesOfNeed),
    placement: placement(),
    alreadyLookedAfter: z
      .literal(true)
      .meta({
        description:
          'Only where the record begins inside a period of care: the child was looked after before `on`, since when is not known. Never counted as a start.',
      })
      .optional(),
  }),
  day: (data) => data.on,
  refusals: (data) => {
    const misuse = misuseOn(legalStatuses, data.legalStatus, data.on);
    return [
      ...(misuse === undefined ? [] : [{ pointer: '/data/legalStatus', detail: misuse }]),
      ...placementRefusals(data.placement, data.on),
    ];
  },
  example: {
    on: '2024-09-02',
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placement: { type: 'U6', provider: 'PR1' },
  },
});
