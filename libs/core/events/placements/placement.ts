import { z } from 'zod';
import type { IsoDate } from '../../kernel/day.js';
import { codeOf, misuseOn } from '../codes/code-list.js';
import { placementProviders } from '../codes/placement-provider.codes.js';
import { placementTypes } from '../codes/placement-type.codes.js';
import { localId, type Refusal } from '../event-type.js';

/** Where a child lives: the setting, who provides it and, where known, the household and a hashed address. */
export const placement = () =>
  z.strictObject({
    id: localId().optional(),
    type: codeOf(placementTypes),
    provider: codeOf(placementProviders).optional(),
    urn: z.string().min(1).max(20).optional(),
    carerHousehold: localId().optional(),
    addressKey: localId()
      .meta({ description: 'A keyed hash of the address, never the postcode itself.' })
      .optional(),
  });

export type PlacementDetails = z.output<ReturnType<typeof placement>>;

export const placementRefusals = (details: PlacementDetails, on: IsoDate): readonly Refusal[] => {
  const misuse = misuseOn(placementTypes, details.type, on);
  return misuse === undefined ? [] : [{ pointer: '/data/placement/type', detail: misuse }];
};
