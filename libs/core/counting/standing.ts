import type { Answer } from '../kernel/answer.js';

/** Where a child or an item stands in a measure. Only the last two are counted in a denominator. */
export const standings = [
  'outside',
  'excluded',
  'unknown',
  'not-yet-due',
  'denominator',
  'numerator',
] as const;
export type Standing = (typeof standings)[number];

/**
 * A population that cannot be answered leaves the unit `unknown`, shown and not counted. A numerator that cannot be
 * answered leaves it in the denominator: no information is not left out silently.
 */
export const standingOf = (population: Answer, excluded: Answer, numerator: Answer): Standing => {
  if (population === 'no') return 'outside';
  if (population === 'unknown') return 'unknown';
  if (excluded !== 'no') return excluded === 'yes' ? 'excluded' : 'unknown';
  return numerator === 'yes' ? 'numerator' : 'denominator';
};

export const isInDenominator = (standing: Standing): boolean =>
  standing === 'denominator' || standing === 'numerator';
