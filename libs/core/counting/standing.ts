import type { Answer } from '../kernel/answer.js';
import type { Gather } from './reading.js';

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

/** Where a child with several items stands, by the first of these that any of them has. */
const strongest: readonly Standing[] = ['numerator', 'denominator', 'not-yet-due', 'unknown', 'excluded'];
/** One that is short is enough where every one has to be right. */
const weakest: readonly Standing[] = ['denominator', 'numerator', 'not-yet-due', 'unknown', 'excluded'];

/** Of items that lie in the population. */
export const standingTogether = (standings: readonly Standing[], gather: Gather): Standing | undefined =>
  (gather === 'every' ? weakest : strongest).find((standing) => standings.includes(standing));
