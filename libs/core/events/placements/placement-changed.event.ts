import { z } from 'zod';
import { codeOf, misuseOn } from '../codes/code-list.js';
import { legalStatuses } from '../codes/legal-status.codes.js';
import { placementChangeReasons } from '../codes/placement-change-reason.codes.js';
import { eventType, isoDate } from '../event-type.js';
import { placement, placementRefusals } from './placement.js';

/** Which reasons for a new episode change the legal status as well (SSDA903 RNE B and U). */
const changesLegalStatus = new Set(['B', 'U']);

export const placementChanged = eventType({
  type: 'caretally.placement-changed.v1',
  subject: 'child',
  means:
    'The placement changed on this day: with the carer (SSDA903 RNE P, B) or under the same carer (T, U).',
  data: z.strictObject({
    on: isoDate(),
    reason: z.enum(['P', 'T', 'B', 'U']).meta({ description: 'SSDA903 RNE' }),
    placement: placement(),
    legalStatus: codeOf(legalStatuses).optional(),
    endedBecause: codeOf(placementChangeReasons)
      .meta({ description: 'SSDA903 REASON_PLACE_CHANGE of the placement that ended.' })
      .optional(),
    planned: z.boolean().optional(),
    emergency: z.boolean().optional(),
  }),
  day: (data) => data.on,
  refusals: (data) => {
    const misuse = data.legalStatus && misuseOn(legalStatuses, data.legalStatus, data.on);
    return [
      ...(changesLegalStatus.has(data.reason) && data.legalStatus === undefined
        ? [
            {
              pointer: '/data/legalStatus',
              detail: `RNE ${data.reason} changes the legal status: legalStatus is required`,
            },
          ]
        : []),
      ...(misuse ? [{ pointer: '/data/legalStatus', detail: misuse }] : []),
      ...placementRefusals(data.placement, data.on),
    ];
  },
  example: {
    on: '2025-02-10',
    reason: 'P',
    placement: { type: 'K2', provider: 'PR4', urn: 'SC123456' },
    endedBecause: 'CREQB',
    planned: false,
  },
});
