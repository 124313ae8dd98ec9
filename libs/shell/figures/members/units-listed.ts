import { unitsOf } from '../../../core/counting/count.js';
import type { CountedUnit } from '../../../core/counting/counted-unit.js';
import type { Tallies } from '../../../core/counting/tallies.js';
import type { Window } from '../../../core/kernel/day.js';
import type { Listed } from './measure-of-members.js';

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: CountedUnit, b: CountedUnit): number => {
  const [one, other] = [a.items[0], b.items[0]];
  if (!one || !other) return 0;
  return one.first - other.first || compareTexts(one.kind, other.kind) || compareTexts(one.key, other.key);
};

/** One child's units in a list, in the order in which they are shown. */
export const unitsListed = (
  { measure, standings }: Listed,
  tallies: Tallies,
  when: Window,
  by: string | undefined,
  key: string | undefined,
): readonly CountedUnit[] =>
  unitsOf(measure, tallies, when, by)
    .filter(({ standing }) => standings.some((each) => each === standing))
    .filter(({ group }) => key === undefined || group === key)
    .sort(inOrder);
