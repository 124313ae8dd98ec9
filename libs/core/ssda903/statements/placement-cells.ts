import type { CodeList } from '../../events/codes/code-list.js';
import { placementProviders } from '../../events/codes/placement-provider.codes.js';
import { placementTypes } from '../../events/codes/placement-type.codes.js';
import type { DataOf } from '../../events/recorded-event.js';
import { codeIn, plainPostcode } from '../cells.js';
import type { Episode } from '../child-return.js';

/** One-way: an address is compared with others, never read back. */
export type AddressHash = (postcode: string) => string;

type Placement = DataOf<'caretally.child-became-looked-after.v1'>['placement'];

/** Longer than any URN: something else stands in the cell. */
const longestUrn = 20;

/** A code that its list has, or nothing. */
export const listed = <Name extends string>(
  list: CodeList<Name>,
  code: string | undefined,
): Name | undefined => (code !== undefined && list.codes.has(code as Name) ? (code as Name) : undefined);

/** Where the row says the child lives; undefined where its type is not one that any list knows. */
export const placementIn = ({ row, place }: Episode, hash: AddressHash): Placement | undefined => {
  const type = listed(placementTypes, place);
  if (type === undefined) return undefined;
  const provider = listed(placementProviders, codeIn(row, 'PLACE_PROVIDER'));
  const urn = codeIn(row, 'URN');
  const postcode = row.cells.PL_POST;
  return {
    type,
    ...(provider === undefined ? {} : { provider }),
    ...(urn === undefined || urn.length > longestUrn ? {} : { urn }),
    ...(postcode === undefined ? {} : { addressKey: hash(plainPostcode(postcode)) }),
  };
};
