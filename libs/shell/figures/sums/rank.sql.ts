import type { Standing } from '../../../core/counting/standing.js';

/**
 * Standings as numbers in statements, the strongest first: a child stands where the strongest of its items stands. Who is
 * outside has none.
 */
export const rankOf: Readonly<Record<Exclude<Standing, 'outside'>, number>> = {
  numerator: 1,
  denominator: 2,
  'not-yet-due': 3,
  unknown: 4,
  excluded: 5,
};

const whens = Object.entries(rankOf).map(([standing, rank]) => `when '${standing}' then ${rank}`);

/** The rank of a standing held as text; null where it is `outside` or nothing. */
export const rankOfText = (expression: string): string => `case ${expression} ${whens.join(' ')} end`;
