import type { Indicator } from '../../core/counting/definition.js';
import { listed, type List } from '../../shell/figures/members/measure-of-members.js';
import type { Member } from '../../shell/figures/members/members.query.js';
import type { Unit } from './difference.js';

/** A row of a list, told apart from the others. */
export interface UnitOfList extends Unit {
  readonly member: Member;
}

/**
 * Children by their id; items by child, kind and first day, so that an incident that ended later than was first said is
 * still the same one. Of lengths, how many there are is compared: their median is no sum.
 */
export const unitsOfList = (
  { measure }: Indicator,
  list: List,
  members: readonly Member[],
): readonly UnitOfList[] => {
  const isOfChildren = listed(measure, list)?.measure.unit.name === 'child';
  return members.map((member) => {
    const { child, items, amount } = member;
    const days = isOfChildren ? [] : (items ?? []).map(({ kind, first }) => `${kind} ${first}`);
    const adds = measure.shape === 'lengths' ? 1 : amount;
    return { is: JSON.stringify([child, ...days]), adds, member };
  });
};
